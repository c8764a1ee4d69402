// Loaded before the command: prints its peak memory when it ends.
process.on('exit', () => process.stderr.write(`${Math.round(process.resourceUsage().maxRSS / 1000)} MB`));
