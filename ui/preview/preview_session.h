#pragma once

#include "core/base/executor.h"
#include "core/preview/client/preview_document.h"
#include "ui/preview/wish_line.h"

#include <QtGui/QImage>

namespace muniment::ui {

/// One file that is being shown, asked from the window's thread: answers come through `QFuture::then`, one after
/// another, pictures of pages before words and words before what is searched. When it goes, its child goes, and what
/// was asked for is answered with `preview.cancelled`.
class PreviewSession final {
 public:
  struct Opened final {
    preview::PreviewAnswer::Facts facts;
    std::vector<QSizeF> sizes; ///< of the pages, in units of the file
  };

  /// The picture of a moment.
  struct Frame final {
    QImage image;
    std::int64_t at = 0;
    std::int64_t next = -1; ///< millisecond of the one behind it; -1 where it is the last
  };

  PreviewSession(std::shared_ptr<preview::PreviewHost> host, QByteArray bytes);
  ~PreviewSession();
  Q_DISABLE_COPY_MOVE(PreviewSession)

  [[nodiscard]] QFuture<Result<Opened>> open(const QString& password = {});
  [[nodiscard]] QFuture<Result<QImage>> render(int page, double scale, int turns, const QRect& tile);
  [[nodiscard]] QFuture<Result<std::vector<preview::PreviewAnswer::Word>>> words(int page);
  /// Whoever searches anew has no use for the answer to the search before: that is Cancelled `preview.cancelled`.
  [[nodiscard]] QFuture<Result<std::vector<QRectF>>> find(int page, const QString& text);
  [[nodiscard]] QFuture<Result<std::vector<preview::PreviewAnswer::Heading>>> outline();
  [[nodiscard]] QFuture<Result<preview::PreviewAnswer::Wave>> wave(int from);
  [[nodiscard]] QFuture<Result<preview::PreviewDocument::Sound>> sound(std::int64_t from);
  [[nodiscard]] QFuture<Result<Frame>> frame(std::int64_t at, QSize most);

 private:
  template <class F>
  [[nodiscard]] auto ask(WishLine::Urgency urgency, F work) -> QFuture<std::invoke_result_t<F&>>;

  std::shared_ptr<preview::PreviewHost> m_host;
  preview::PreviewDocument m_document;
  std::shared_ptr<std::atomic_bool> m_isStale; ///< of the last search
  WishLine m_wishes;
  Executor m_worker; ///< goes first
};

/// The picture in it, sharing nothing.
[[nodiscard]] QImage imageOf(const preview::PreviewDocument::Picture& picture);

} // namespace muniment::ui
