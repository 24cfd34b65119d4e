#include "ui/preview/preview_session.h"

namespace muniment::ui {

using preview::PreviewAnswer;
using preview::PreviewDocument;

PreviewSession::PreviewSession(std::shared_ptr<preview::PreviewHost> host, QByteArray bytes)
    : m_host(std::move(host)), m_document(*m_host, std::move(bytes)) {}

PreviewSession::~PreviewSession() { m_document.cancel(); }

QFuture<Result<PreviewSession::Opened>> PreviewSession::open(const QString& password) {
  return m_worker.run([=, this]() -> Result<Opened> {
    MUNIMENT_TRY(m_document.open(password));
    MUNIMENT_TRY_LET(sizes, m_document.sizes());
    return Opened{m_document.facts(), std::move(sizes)};
  });
}

QFuture<Result<QImage>> PreviewSession::render(int page, double scale, int turns, const QRect& tile) {
  return m_worker.run([=, this]() -> Result<QImage> {
    MUNIMENT_TRY_LET(picture, m_document.render(page, scale, turns, tile));
    return imageOf(picture);
  });
}

QFuture<Result<std::vector<PreviewAnswer::Word>>> PreviewSession::words(int page) {
  return m_worker.run([=, this] { return m_document.words(page); });
}

QFuture<Result<std::vector<QRectF>>> PreviewSession::find(int page, const QString& text) {
  return m_worker.run([=, this] { return m_document.find(page, text); });
}

QFuture<Result<std::vector<PreviewAnswer::Heading>>> PreviewSession::outline() {
  return m_worker.run([this] { return m_document.outline(); });
}

QFuture<Result<PreviewAnswer::Wave>> PreviewSession::wave(int from) {
  return m_worker.run([=, this] { return m_document.wave(from); });
}

QFuture<Result<PreviewDocument::Sound>> PreviewSession::sound(std::int64_t from) {
  return m_worker.run([=, this] { return m_document.sound(from); });
}

QFuture<Result<PreviewSession::Frame>> PreviewSession::frame(std::int64_t at, QSize most) {
  return m_worker.run([=, this]() -> Result<Frame> {
    MUNIMENT_TRY_LET(frame, m_document.frame(at, most));
    return Frame{imageOf(frame.picture), frame.at, frame.next};
  });
}

QImage imageOf(const PreviewDocument::Picture& picture) {
  const auto* pixels = reinterpret_cast<const uchar*>(picture.pixels.constData());
  return QImage(pixels, picture.size.width(), picture.size.height(), 4 * picture.size.width(),
                QImage::Format_ARGB32_Premultiplied)
      .copy();
}

} // namespace muniment::ui
