// Runs tests that are named functions: prints each, counts those whose names hold the chosen words, and closes with `N passed, N failed`.
export const testRun = (title, chosen) => {
  const counts = { passed: 0, failed: 0 };
  return {
    async run(tests) {
      for (const [name, test] of Object.entries(tests)) {
        if (!name.includes(chosen)) continue;
        const start = Date.now();
        try {
          await onceMoreIfLate(name, test);
          counts.passed++;
          console.log(`ok   ${name} (${Date.now() - start} ms)`);
        } catch (error) {
          counts.failed++;
          console.log(`FAIL ${name}\n     ${error.stack ?? error}`);
        }
      }
    },
    end() {
      console.log(`${title}: ${counts.passed} passed, ${counts.failed} failed`);
      process.exit(counts.failed === 0 ? 0 : 1);
    },
  };
};

/** A window that waited a minute in vain on a busy machine is opened once more, and that is told; what is wrong stays wrong. */
async function onceMoreIfLate(name, test) {
  try {
    await test();
  } catch (error) {
    if ((error.cause ?? error).name !== 'TimeoutError') throw error;
    console.log(`LATE ${name}\n     ${error.stack ?? error}`);
    await test();
  }
}
