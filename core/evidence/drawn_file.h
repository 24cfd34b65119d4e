#pragma once

#include "core/base/page_drawer.h"
#include "core/model/redaction.h"
#include "core/vault/vault.h"

#include <QtGui/QImage>

namespace muniment::evidence {

/// The pages of a file as pictures, with what is covered burned in: no pixel under a box is in them.
class DrawnFile final {
 public:
  static constexpr int kMostPages = 2000;
  static constexpr int kMostSide = 6000; ///< of one picture, in pixels

  [[nodiscard]] static Result<DrawnFile> open(vault::Vault& vault, PageDrawer* drawer, const QByteArray& address,
                                              std::vector<Redaction> boxes);

  [[nodiscard]] bool isPicture() const { return m_file->isPicture(); }
  [[nodiscard]] int pages() const { return static_cast<int>(m_file->sizes().size()); }
  /// In points; what is a picture has 96 pixels an inch.
  [[nodiscard]] QSizeF size(int page) const;
  /// Of a file at so many dots an inch; a picture as sharp as it is.
  [[nodiscard]] Result<QImage> page(int page, int dotsPerInch);

 private:
  explicit DrawnFile(std::unique_ptr<DrawableFile> file, std::vector<Redaction> boxes)
      : m_file(std::move(file)), m_boxes(std::move(boxes)) {}

  std::unique_ptr<DrawableFile> m_file;
  std::vector<Redaction> m_boxes;
};

/// Whether the fault is that of the file: nothing will ever draw it.
[[nodiscard]] bool isOfTheFile(const Error& error);
/// Always the same bytes for the same picture, and nothing but the picture.
[[nodiscard]] Result<QByteArray> jpegOf(const QImage& image);

} // namespace muniment::evidence
