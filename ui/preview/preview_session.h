#pragma once

#include "core/base/executor.h"
#include "core/preview/client/preview_document.h"

#include <QtGui/QImage>

namespace muniment::ui {

/// One file that is being shown, asked from the window's thread: answers come through `QFuture::then`, one after
/// another. When it goes, its child goes, and what was asked for is answered with `preview.cancelled`.
class PreviewSession final {
 public:
  struct Opened final {
    preview::PreviewAnswer::Facts facts;
    std::vector<QSizeF> sizes; ///< of the pages, in units of the file
  };

  PreviewSession(std::shared_ptr<preview::PreviewHost> host, QByteArray bytes);
  ~PreviewSession();
  Q_DISABLE_COPY_MOVE(PreviewSession)

  [[nodiscard]] QFuture<Result<Opened>> open(const QString& password = {});
  [[nodiscard]] QFuture<Result<QImage>> render(int page, double scale, int turns, const QRect& tile);
  [[nodiscard]] QFuture<Result<std::vector<preview::PreviewAnswer::Word>>> words(int page);
  [[nodiscard]] QFuture<Result<std::vector<QRectF>>> find(int page, const QString& text);
  [[nodiscard]] QFuture<Result<std::vector<preview::PreviewAnswer::Heading>>> outline();

 private:
  std::shared_ptr<preview::PreviewHost> m_host;
  preview::PreviewDocument m_document;
  Executor m_worker; ///< goes first
};

/// The picture in it, sharing nothing.
[[nodiscard]] QImage imageOf(const preview::PreviewDocument::Picture& picture);

} // namespace muniment::ui
