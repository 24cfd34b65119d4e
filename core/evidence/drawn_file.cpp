#include "core/evidence/drawn_file.h"

#include "core/evidence/pdf_page.h"

#include <QtCore/QBuffer>
#include <QtGui/QImageWriter>
#include <QtGui/QPainter>

#include <cmath>

namespace muniment::evidence {
namespace {

using namespace Qt::StringLiterals;

constexpr double kWhole = 1000; ///< boxes are in thousandths
constexpr double kPointsOfInch = 72;
constexpr double kPixelsOfInch = 96;
constexpr int kQuality = 90;
constexpr int kLeastLetters = 9; ///< pixels; smaller ones cannot be read
constexpr int kMostLetters = 26;

void burn(QImage& image, const Redaction& redaction) {
  const QRect box = burnedBox(redaction.box);
  const auto across = [&](int value) { return value * image.width() / kWhole; };
  const auto down = [&](int value) { return value * image.height() / kWhole; };
  const QPoint from(static_cast<int>(std::floor(across(box.x()))), static_cast<int>(std::floor(down(box.y()))));
  const QPoint until(static_cast<int>(std::ceil(across(box.x() + box.width()))),
                     static_cast<int>(std::ceil(down(box.y() + box.height()))));
  const QRect covered(from, until - QPoint(1, 1));
  QPainter painter(&image);
  painter.fillRect(covered, Qt::black);
  QFont font = PdfPage::font(kLeastLetters, true);
  font.setPixelSize(std::clamp(covered.height() * 2 / 3, kLeastLetters, kMostLetters));
  painter.setFont(font);
  painter.setPen(Qt::white);
  if (painter.fontMetrics().horizontalAdvance(redaction.reason) < covered.width() &&
      painter.fontMetrics().height() <= covered.height() + kLeastLetters / 2)
    painter.drawText(covered, Qt::AlignCenter, redaction.reason);
}

} // namespace

bool isOfTheFile(const Error& error) { return error.kind == ErrorKind::Refused || error.id == "preview.damaged"_L1; }

Result<DrawnFile> DrawnFile::open(vault::Vault& vault, PageDrawer* drawer, const QByteArray& address,
                                  std::vector<Redaction> boxes) {
  const auto known = vault::VaultAddress::fromBytes(address);
  if (!known)
    return failure(ErrorKind::Refused, "production.changed"_L1);
  if (!drawer)
    return failure(ErrorKind::Unavailable, "preview.not_started"_L1);
  MUNIMENT_TRY_LET(bytes, vault.read(*known));
  MUNIMENT_TRY_LET(file, drawer->open(bytes));
  if (file->sizes().empty() || file->sizes().size() > std::size_t{kMostPages})
    return failure(ErrorKind::Refused, "preview.too_large"_L1);
  return DrawnFile(std::move(file), std::move(boxes));
}

QSizeF DrawnFile::size(int page) const {
  const QSizeF size = m_file->sizes().at(static_cast<std::size_t>(page));
  return isPicture() ? size * (kPointsOfInch / kPixelsOfInch) : size;
}

Result<QImage> DrawnFile::page(int page, int dotsPerInch) {
  const QSizeF size = m_file->sizes().at(static_cast<std::size_t>(page));
  const double longest = std::max({size.width(), size.height(), 1.0});
  const double scale = std::min(isPicture() ? 1.0 : dotsPerInch / kPointsOfInch, kMostSide / longest);
  MUNIMENT_TRY_LET(drawn, m_file->draw(page, scale));
  const auto* pixels = reinterpret_cast<const uchar*>(drawn.pixels.constData());
  const QImage seen(pixels, drawn.size.width(), drawn.size.height(), qsizetype{4} * drawn.size.width(),
                    QImage::Format_ARGB32_Premultiplied);
  QImage image(drawn.size, QImage::Format_RGB32);
  if (image.isNull())
    return failure(ErrorKind::Failed, "package.not_drawn"_L1);
  image.fill(Qt::white);
  QPainter(&image).drawImage(0, 0, seen);
  for (const Redaction& redaction : m_boxes) {
    if (redaction.page == page + 1)
      burn(image, redaction);
  }
  return image;
}

Result<QByteArray> jpegOf(const QImage& image) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  QImageWriter writer(&buffer, "jpeg");
  writer.setQuality(kQuality);
  if (!writer.write(image))
    return failure(ErrorKind::Failed, "package.not_drawn"_L1);
  return buffer.data();
}

} // namespace muniment::evidence
