#include "app/preview/picture_file.h"

#include <QtCore/QBuffer>
#include <QtGui/QImageReader>
#include <QtGui/QPainter>

#include <cmath>

namespace muniment::preview {
namespace {

constexpr int kMostMegabytes = 300; // of one picture in memory; 64 million pixels take 244
constexpr int kMostTexts = 100;

QBuffer* opened(QBuffer& buffer, const QByteArray& bytes) {
  buffer.setData(bytes);
  buffer.open(QIODevice::ReadOnly);
  return &buffer;
}

} // namespace

PictureFile::PictureFile(QByteArray bytes, QByteArray format) : m_bytes(std::move(bytes)), m_format(std::move(format)) {
  // With nothing to read, this loads the plug-in of the format and no more.
  QImageReader::setAllocationLimit(kMostMegabytes);
  QBuffer nothing;
  QImageReader reader(opened(nothing, {}));
  configure(reader);
  (void)reader.canRead();
  m_isKnown = QImageReader::supportedImageFormats().contains(m_format);
}

void PictureFile::configure(QImageReader& reader) const {
  reader.setAutoDetectImageFormat(false);
  reader.setFormat(m_format);
  reader.setAutoTransform(true);
}

OpenedFile::Status PictureFile::open(const QString& /*password*/) {
  QBuffer buffer;
  QImageReader reader(opened(buffer, m_bytes));
  configure(reader);
  if (!m_isKnown)
    return Status::NotShown;
  QSize size = reader.size();
  if (size.isEmpty())
    return Status::Damaged;
  if (std::int64_t{size.width()} * size.height() > kMostPixels)
    return Status::TooLarge;
  m_isTurned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
  m_size = m_isTurned ? size.transposed() : size;
  for (const QString& key : reader.textKeys()) {
    if (m_texts.size() < kMostTexts)
      m_texts.emplace_back(key, reader.text(key).left(PreviewRequest::kMostText));
  }
  return Status::Done;
}

PreviewAnswer::Facts PictureFile::facts() { return {true, QString::fromLatin1(m_format).toUpper(), 1, m_texts}; }

QSizeF PictureFile::size(int page) { return page == 0 ? m_size : QSizeF(); }

const QImage& PictureFile::decoded(double scale) {
  const double wanted = std::min(scale, 1.0);
  if (!m_image.isNull() && m_scale >= wanted)
    return m_image;
  QBuffer buffer;
  QImageReader reader(opened(buffer, m_bytes));
  configure(reader);
  const QSize size = (QSizeF(m_size) * wanted).toSize().expandedTo({1, 1});
  if (wanted < 1)
    reader.setScaledSize(m_isTurned ? size.transposed() : size);
  m_image = QImage(); // two of them do not fit
  m_image = reader.read();
  if (m_image.format() != QImage::Format_RGB32)
    m_image.convertTo(QImage::Format_ARGB32_Premultiplied);
  m_scale = wanted;
  return m_image;
}

QImage PictureFile::render(int page, double scale, int turns, const QRect& tile) {
  const QImage* image = page == 0 ? &decoded(scale) : nullptr;
  if (!image || image->isNull())
    return {};
  QImage target(tile.size(), QImage::Format_ARGB32_Premultiplied);
  if (target.isNull())
    return {};
  target.fill(Qt::transparent);
  QPainter painter(&target);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  const QSizeF upright = QSizeF(m_size) * scale;
  const QSizeF turned = turns % 2 == 0 ? upright : upright.transposed();
  painter.translate(-tile.topLeft());
  painter.translate(turned.width() / 2, turned.height() / 2);
  painter.rotate(90.0 * turns);
  painter.translate(-upright.width() / 2, -upright.height() / 2);
  painter.drawImage(QRectF(QPointF(), upright), *image);
  return target;
}

} // namespace muniment::preview
