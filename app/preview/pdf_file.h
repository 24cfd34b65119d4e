#pragma once

#include "app/preview/opened_file.h"

namespace Poppler {
class Document;
class Page;
} // namespace Poppler

namespace muniment::preview {

/// A PDF. Its scripts are not run, its forms not filled, its links not followed; embedded files are named, not opened.
class PdfFile final : public OpenedFile {
 public:
  static constexpr int kMostPages = 100'000;

  explicit PdfFile(QByteArray bytes);
  ~PdfFile() override;

  [[nodiscard]] Status open(const QString& password) override;
  [[nodiscard]] PreviewAnswer::Facts facts() override;
  [[nodiscard]] QSizeF size(int page) override;
  [[nodiscard]] QImage render(int page, double scale, int turns, const QRect& tile) override;
  [[nodiscard]] std::vector<PreviewAnswer::Word> words(int page) override;
  [[nodiscard]] std::vector<QRectF> find(int page, const QString& text) override;
  [[nodiscard]] std::vector<PreviewAnswer::Heading> outline() override;

 private:
  [[nodiscard]] bool unlock(const QString& password);
  /// Null where there is none; kept until another one is asked for.
  [[nodiscard]] Poppler::Page* page(int number);

  QByteArray m_bytes;
  std::unique_ptr<Poppler::Document> m_document;
  std::unique_ptr<Poppler::Page> m_page;
  int m_number = -1;
};

} // namespace muniment::preview
