#pragma once

#include "core/preview/wire/preview_answer.h"
#include "core/preview/wire/preview_request.h"

#include <QtCore/QByteArray>
#include <QtGui/QImage>

#include <memory>
#include <optional>
#include <span>

namespace muniment::preview {

class FontShelf;

/// A file whose bytes are read only when something is asked of it.
class OpenedFile {
 public:
  OpenedFile() = default;
  Q_DISABLE_COPY_MOVE(OpenedFile)
  virtual ~OpenedFile() = default;

  using Status = PreviewAnswer::Status;

  /// Decides by the first bytes which kind it is and takes from the system what that kind needs, fonts onto the shelf;
  /// reads nothing else.
  [[nodiscard]] static std::unique_ptr<OpenedFile> prepare(QByteArray bytes, FontShelf& shelf);

  /// Reads the file, when nothing bad can come of it any more; again, with another password, where one is needed.
  [[nodiscard]] virtual Status open(const QString& password) = 0;
  [[nodiscard]] virtual PreviewAnswer::Facts facts() = 0;
  [[nodiscard]] virtual QSizeF size(int page) = 0;
  /// Null where the page cannot be drawn.
  [[nodiscard]] virtual QImage render(int page, double scale, int turns, const QRect& tile) = 0;
  [[nodiscard]] virtual std::vector<PreviewAnswer::Word> words(int /*page*/) { return {}; }
  [[nodiscard]] virtual std::vector<QRectF> find(int /*page*/, const QString& /*text*/) { return {}; }
  [[nodiscard]] virtual std::vector<PreviewAnswer::Heading> outline() { return {}; }

  /// The picture of a moment and when the next one comes; a null one where there is none.
  struct Moment final {
    QImage image{};
    std::int64_t at = 0;
    std::int64_t next = -1;
  };
  /// Of what is played; nothing where there is no sound.
  [[nodiscard]] virtual std::optional<PreviewAnswer::Wave> wave(int /*from*/) { return {}; }
  [[nodiscard]] virtual std::optional<PreviewAnswer::Sound> sound(std::int64_t /*from*/,
                                                                  std::span<std::int16_t> /*target*/) {
    return {};
  }
  [[nodiscard]] virtual Moment frame(std::int64_t /*at*/, QSize /*most*/) { return {}; }
};

} // namespace muniment::preview
