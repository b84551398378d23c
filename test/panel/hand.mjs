// What a person does with a page, and what a test says of it.

export const check = (holds, what) => {
  if (!holds) throw new Error(what);
};

/** Presses Tab until something that the selector names has the focus. */
export async function tabUntil(page, selector) {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((one) => document.activeElement?.matches(one), selector)) return;
  }
  throw new Error(`Tab never comes to ${selector}`);
}
