#include "ui/preview/preview_session.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;
using preview::PreviewAnswer;
using preview::PreviewDocument;
using Urgency = WishLine::Urgency;

PreviewSession::PreviewSession(std::shared_ptr<preview::PreviewHost> host, QByteArray bytes)
    : m_host(std::move(host)), m_document(*m_host, std::move(bytes)) {}

PreviewSession::~PreviewSession() { m_document.cancel(); }

template <class F>
auto PreviewSession::ask(WishLine::Urgency urgency, F work) -> QFuture<std::invoke_result_t<F&>> {
  QPromise<std::invoke_result_t<F&>> promise;
  promise.start();
  auto future = promise.future();
  m_wishes.add(urgency, Task([promise = std::move(promise), work = std::move(work)]() mutable {
                 promise.addResult(work());
                 promise.finish();
               }));
  m_worker.post(Task([this] { m_wishes.doNext(); }));
  return future;
}

QFuture<Result<PreviewSession::Opened>> PreviewSession::open(const QString& password) {
  return ask(Urgency::Opening, [=, this]() -> Result<Opened> {
    MUNIMENT_TRY(m_document.open(password));
    MUNIMENT_TRY_LET(sizes, m_document.sizes());
    return Opened{m_document.facts(), std::move(sizes)};
  });
}

QFuture<Result<QImage>> PreviewSession::render(int page, double scale, int turns, const QRect& tile) {
  return ask(Urgency::Picture, [=, this]() -> Result<QImage> {
    MUNIMENT_TRY_LET(picture, m_document.render(page, scale, turns, tile));
    return imageOf(picture);
  });
}

QFuture<Result<std::vector<PreviewAnswer::Word>>> PreviewSession::words(int page) {
  return ask(Urgency::Words, [=, this] { return m_document.words(page); });
}

QFuture<Result<std::vector<QRectF>>> PreviewSession::find(int page, const QString& text) {
  if (m_isStale)
    m_isStale->store(true);
  m_isStale = std::make_shared<std::atomic_bool>(false);
  return ask(Urgency::Search, [=, this, isStale = m_isStale]() -> Result<std::vector<QRectF>> {
    if (isStale->load())
      return failure(ErrorKind::Cancelled, "preview.cancelled"_L1);
    return m_document.find(page, text);
  });
}

QFuture<Result<std::vector<PreviewAnswer::Heading>>> PreviewSession::outline() {
  return ask(Urgency::Words, [this] { return m_document.outline(); });
}

QFuture<Result<PreviewAnswer::Wave>> PreviewSession::wave(int from) {
  return ask(Urgency::Playing, [=, this] { return m_document.wave(from); });
}

QFuture<Result<PreviewDocument::Sound>> PreviewSession::sound(std::int64_t from) {
  return ask(Urgency::Playing, [=, this] { return m_document.sound(from); });
}

QFuture<Result<PreviewSession::Frame>> PreviewSession::frame(std::int64_t at, QSize most) {
  return ask(Urgency::Playing, [=, this]() -> Result<Frame> {
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
