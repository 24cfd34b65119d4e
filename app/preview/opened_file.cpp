#include "app/preview/opened_file.h"

#include "app/preview/font_shelf.h"
#include "app/preview/pdf_file.h"
#include "app/preview/picture_file.h"

namespace muniment::preview {
namespace {

constexpr qsizetype kHeadOfPdf =
    1024; // ISO 32000-1, Annex H, note 13: the header may stand somewhere in the first 1024 bytes

/// What is none of the kinds that are shown.
class UnknownFile final : public OpenedFile {
 public:
  [[nodiscard]] Status open(const QString&) override { return Status::NotShown; }
  [[nodiscard]] PreviewAnswer::Facts facts() override { return {}; }
  [[nodiscard]] QSizeF size(int /*page*/) override { return {}; }
  [[nodiscard]] QImage render(int, double, int, const QRect&) override { return {}; }
};

QByteArray pictureFormat(QByteArrayView bytes) {
  if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
    return "png";
  if (bytes.startsWith("\xff\xd8\xff"))
    return "jpeg";
  if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
    return "gif";
  if (bytes.startsWith("RIFF") && bytes.size() > 12 && bytes.sliced(8).startsWith("WEBP"))
    return "webp";
  if (bytes.startsWith("BM"))
    return "bmp";
  if (bytes.startsWith(QByteArrayView("II*\0", 4)) || bytes.startsWith(QByteArrayView("MM\0*", 4)))
    return "tiff";
  return {};
}

} // namespace

std::unique_ptr<OpenedFile> OpenedFile::prepare(QByteArray bytes, FontShelf& shelf) {
  if (const QByteArray format = pictureFormat(bytes); !format.isEmpty())
    return std::make_unique<PictureFile>(std::move(bytes), format);
  if (QByteArrayView(bytes).first(std::min(bytes.size(), kHeadOfPdf)).contains("%PDF-")) {
    shelf.fill();
    return std::make_unique<PdfFile>(std::move(bytes));
  }
  return std::make_unique<UnknownFile>();
}

} // namespace muniment::preview
