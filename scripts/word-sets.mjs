// Patterns that are lists of words (/^(?:said|says)$/) read well where they stand, but asking one takes five times as long as looking a word up in a set.
// The rules ask them of every word of a text, so the compiled files look up instead: `/^(?:a|b)$/.test(word)` becomes `isWord1(word)`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { wordsOf } from './pattern-words.mjs';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
/** Folders whose rules read words. */
const FOLDERS = ['actors', 'casualties', 'context', 'dates', 'events', 'incidents', 'materiel', 'places', 'quantities'];
/** Up to so many words are compared one by one. */
const FEW = 4;

const isPattern = (node) => node.kind === ts.SyntaxKind.RegularExpressionLiteral;

/** The words of a pattern literal, or null where it is no list of words. */
function listOf(node) {
  const [, source, flags] = /^\/(.*)\/(\w*)$/s.exec(node.getText());
  return flags === '' || flags === 'u' ? wordsOf(source) : null;
}

/** A function that tells whether its argument is one of some words, as source text. */
function asker(name, words) {
  if (words.length > FEW)
    return `const ${name}Set = new Set(${JSON.stringify(words)});\nconst ${name} = (word) => ${name}Set.has(word);`;
  return `const ${name} = (word) => ${words.map((word) => `word === ${JSON.stringify(word)}`).join(' || ')};`;
}

/** The compiled file with its patterns of words looked up, or null where it has none. */
function rewrite(code) {
  const file = ts.createSourceFile('file.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const uses = new Map();
  const visit = (node) => {
    if (ts.isIdentifier(node)) uses.set(node.text, [...(uses.get(node.text) ?? []), node]);
    ts.forEachChild(node, visit);
  };
  visit(file);
  const edits = [];
  const askers = [];
  const asked = (words) => {
    const name = `isWord${askers.length + 1}`;
    askers.push(asker(name, words));
    return name;
  };
  const isTest = (node) =>
    ts.isPropertyAccessExpression(node) &&
    node.name.text === 'test' &&
    ts.isCallExpression(node.parent) &&
    node.parent.expression === node &&
    node.parent.arguments.length === 1;
  const replace = (test, name) => edits.push({ from: test.getStart(), to: test.getEnd(), text: name });
  const look = (node) => {
    if (isPattern(node) && isTest(node.parent)) {
      const words = listOf(node);
      if (words) replace(node.parent, asked(words));
    } else if (
      isPattern(node) &&
      ts.isVariableDeclaration(node.parent) &&
      ts.isIdentifier(node.parent.name) &&
      node.parent.parent.parent.parent === file
    ) {
      // a constant of the file that is only tested
      const others = uses.get(node.parent.name.text).filter((use) => use !== node.parent.name);
      const words =
        others.length > 0 && others.every((use) => isTest(use.parent)) && !node.parent.parent.parent.modifiers?.length
          ? listOf(node)
          : null;
      if (words) {
        const name = asked(words);
        for (const use of others) replace(use.parent, name);
      }
    }
    ts.forEachChild(node, look);
  };
  look(file);
  if (edits.length === 0) return null;
  edits.sort((a, b) => b.from - a.from);
  let text = code;
  for (const { from, to, text: name } of edits) text = text.slice(0, from) + name + text.slice(to);
  const imports = file.statements.findLast(ts.isImportDeclaration);
  const at = imports ? imports.getEnd() : 0;
  return `${text.slice(0, at)}\n${askers.join('\n')}\n${text.slice(at)}`;
}

for (const folder of FOLDERS)
  for (const name of readdirSync(dist + folder, { recursive: true })) {
    if (!name.endsWith('.js')) continue;
    const path = `${dist}${folder}/${name}`;
    const rewritten = rewrite(readFileSync(path, 'utf8'));
    if (rewritten === null) continue;
    writeFileSync(path, rewritten);
  }
