#pragma once

#include "app/preview/opened_file.h"

class QImageReader;

namespace muniment::preview {

/// A picture: one page, one unit a pixel; of moving ones the first picture.
class PictureFile final : public OpenedFile {
 public:
  static constexpr std::int64_t kMostPixels = 64'000'000;

  PictureFile(QByteArray bytes, QByteArray format);

  [[nodiscard]] Status open(const QString& password) override;
  [[nodiscard]] PreviewAnswer::Facts facts() override;
  [[nodiscard]] QSizeF size(int page) override;
  [[nodiscard]] QImage render(int page, double scale, int turns, const QRect& tile) override;

 private:
  /// The picture, not smaller than the scale needs where the file has as much.
  [[nodiscard]] const QImage& decoded(double scale);
  void configure(QImageReader& reader) const;

  QByteArray m_bytes;
  QByteArray m_format;
  bool m_isKnown = false;  ///< a plug-in for the format is installed
  QSize m_size;            ///< upright
  bool m_isTurned = false; ///< by a quarter, to be upright
  QImage m_image;
  double m_scale = 0; ///< of the image
  std::vector<std::pair<QString, QString>> m_texts;
};

} // namespace muniment::preview
