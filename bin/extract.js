#!/usr/bin/env -S node --min-semi-space-size=16
import { main } from '../dist/bundle/main.js';

process.exitCode = await main(process.argv.slice(2));
