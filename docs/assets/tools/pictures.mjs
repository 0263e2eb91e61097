// Saves a picture as PNG: the SVG file is drawn on a canvas of twice its size. Nothing leaves the
// browser. Without this script the button stays hidden and the SVG file is there.
const SCALE = 2;

async function png(address) {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
  });
}

async function save({currentTarget: button}) {
  const address = button.dataset.picture;
  try {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await png(address));
    link.download = address.split("/").at(-1).replace(/\.svg$/u, ".png");
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  } catch {
    button.textContent = "PNG could not be made; save the SVG";
    button.disabled = true;
  }
}

for (const button of document.querySelectorAll(".zl-save")) {
  button.hidden = false;
  button.addEventListener("click", save);
}
