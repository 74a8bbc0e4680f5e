// Runs one piece of work in this process and prints its time and the process's peak memory as one line of JSON.

/** `work` gives something to show that it was done, such as a number of bytes or rows. */
export async function measure(work) {
  const start = performance.now();
  const result = await work();
  const seconds = (performance.now() - start) / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ seconds, megabytes, result }));
}
