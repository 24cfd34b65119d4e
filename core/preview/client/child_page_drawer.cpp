#include "core/preview/client/child_page_drawer.h"

#include "core/preview/client/preview_document.h"

#include <QtCore/QFileInfo>

#include <cmath>
#include <cstring>

namespace muniment::preview {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPixel = 4; ///< bytes

class ChildFile final : public DrawableFile {
 public:
  ChildFile(std::shared_ptr<PreviewHost> host, const QByteArray& bytes)
      : m_host(std::move(host)), m_document(*m_host, bytes) {}

  [[nodiscard]] Result<void> open() {
    MUNIMENT_TRY(m_document.open());
    MUNIMENT_TRY_LET(sizes, m_document.sizes());
    m_sizes = std::move(sizes);
    return {};
  }
  [[nodiscard]] bool isPicture() const override { return m_document.facts().isPicture; }
  [[nodiscard]] const std::vector<QSizeF>& sizes() const override { return m_sizes; }
  [[nodiscard]] Result<DrawnPage> draw(int page, double scale) override;

 private:
  std::shared_ptr<PreviewHost> m_host;
  PreviewDocument m_document;
  std::vector<QSizeF> m_sizes;
};

/// Tile by tile: an answer of the child holds no more.
Result<DrawnPage> ChildFile::draw(int page, double scale) {
  const QSizeF size = m_sizes.at(static_cast<std::size_t>(page)) * scale;
  DrawnPage drawn;
  drawn.size = QSize(static_cast<int>(std::ceil(size.width())), static_cast<int>(std::ceil(size.height())));
  const qsizetype line = qsizetype{kPixel} * drawn.size.width();
  drawn.pixels = QByteArray(line * drawn.size.height(), '\xff');
  constexpr int kSide = PreviewRequest::kMostSide;
  for (int top = 0; top < drawn.size.height(); top += kSide) {
    for (int left = 0; left < drawn.size.width(); left += kSide) {
      const QRect wanted = QRect(left, top, kSide, kSide) & QRect(QPoint(), drawn.size);
      MUNIMENT_TRY_LET(tile, m_document.render(page, scale, 0, wanted));
      const QSize got = tile.size.boundedTo(wanted.size());
      for (int y = 0; y < got.height(); ++y)
        std::memcpy(drawn.pixels.data() + (top + y) * line + qsizetype{kPixel} * left,
                    tile.pixels.constData() + qsizetype{kPixel} * y * tile.size.width(),
                    static_cast<std::size_t>(kPixel) * static_cast<std::size_t>(got.width()));
    }
  }
  return drawn;
}

} // namespace

Result<std::unique_ptr<DrawableFile>> ChildPageDrawer::open(const QByteArray& bytes) {
  if (!QFileInfo::exists(m_host->program()))
    return Failure(makeRetryable(ErrorKind::Unavailable, "preview.not_started"_L1));
  auto file = std::make_unique<ChildFile>(m_host, bytes);
  MUNIMENT_TRY(file->open());
  return file;
}

} // namespace muniment::preview
