#include "core/preview/client/preview_document.h"

namespace muniment::preview {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kBytesOfPixel = 4;
constexpr std::size_t kShared = std::size_t{PreviewRequest::kMostSide} * PreviewRequest::kMostSide * kBytesOfPixel;

Error errorOf(PreviewAnswer::Status status) {
  switch (status) {
  case PreviewAnswer::Status::NeedsPassword:
    return makeError(ErrorKind::Refused, "preview.needs_password"_L1);
  case PreviewAnswer::Status::NotShown:
    return makeError(ErrorKind::Refused, "preview.format"_L1);
  case PreviewAnswer::Status::TooLarge:
    return makeError(ErrorKind::Refused, "preview.too_large"_L1);
  case PreviewAnswer::Status::Done:
  case PreviewAnswer::Status::Damaged:
  case PreviewAnswer::Status::Failed:
    break;
  }
  return makeError(ErrorKind::Failed, "preview.damaged"_L1);
}

/// How many of the shared bytes an answer speaks of; nothing where it speaks of more than it was asked for.
std::optional<qsizetype> sharedSize(const PreviewAnswer& answer, const PreviewRequest& request) {
  if (const auto* sound = std::get_if<PreviewAnswer::Sound>(&answer.content))
    return qsizetype{sound->milliseconds} * PreviewAnswer::Sound::kPerMillisecond * PreviewAnswer::Sound::kBytes;
  const auto* pixels = std::get_if<PreviewAnswer::Pixels>(&answer.content);
  if (const auto* frame = std::get_if<PreviewAnswer::Frame>(&answer.content))
    pixels = &frame->pixels;
  if (!pixels)
    return 0;
  if (pixels->width > request.tile.width() || pixels->height > request.tile.height())
    return std::nullopt;
  return static_cast<qsizetype>(kBytesOfPixel) * pixels->width * pixels->height;
}

} // namespace

Result<std::unique_ptr<PreviewDocument>> PreviewDocument::open(PreviewHost& host, QByteArray bytes) {
  auto document = std::make_unique<PreviewDocument>(host, std::move(bytes));
  MUNIMENT_TRY(document->open());
  return document;
}

Result<void> PreviewDocument::open(const QString& password) {
  if (m_bytes.size() > kMostBytes)
    return failure(ErrorKind::Refused, "preview.too_large"_L1);
  {
    const std::scoped_lock lock(m_asking);
    m_password = password.left(PreviewRequest::kMostText);
  }
  if (!m_place.isTaken()) {
    MUNIMENT_TRY_LET(place, m_host->take(m_isCancelled));
    m_place = std::move(place);
  }
  MUNIMENT_TRY_LET(facts, ask<PreviewAnswer::Facts>({}));
  m_facts = std::move(facts);
  return {};
}

Result<std::vector<QSizeF>> PreviewDocument::sizes() {
  std::vector<QSizeF> all;
  while (static_cast<std::int64_t>(all.size()) < m_facts.pages) {
    PreviewRequest request{PreviewRequest::Verb::Sizes};
    request.from = static_cast<int>(all.size());
    MUNIMENT_TRY_LET(some, ask<PreviewAnswer::Sizes>(request));
    if (some.sizes.empty())
      return failure(errorOf(PreviewAnswer::Status::Damaged));
    all.insert(all.end(), some.sizes.begin(), some.sizes.end());
  }
  return all;
}

Result<PreviewDocument::Picture> PreviewDocument::render(int page, double scale, int turns, const QRect& tile) {
  PreviewRequest request{PreviewRequest::Verb::Render, page};
  request.scale = scale;
  request.turns = turns;
  request.tile = tile;
  QByteArray pixels;
  MUNIMENT_TRY_LET(known, ask<PreviewAnswer::Pixels>(request, &pixels));
  return Picture{QSize(known.width, known.height), std::move(pixels)};
}

Result<std::vector<PreviewAnswer::Word>> PreviewDocument::words(int page) {
  std::vector<PreviewAnswer::Word> all;
  for (bool hasMore = true; hasMore && all.size() < kMostWords;) {
    PreviewRequest request{PreviewRequest::Verb::Words, page};
    request.from = static_cast<int>(all.size());
    MUNIMENT_TRY_LET(some, ask<PreviewAnswer::Words>(request));
    hasMore = some.hasMore && !some.words.empty();
    std::ranges::move(some.words, std::back_inserter(all));
  }
  return all;
}

Result<std::vector<QRectF>> PreviewDocument::find(int page, const QString& text) {
  PreviewRequest request{PreviewRequest::Verb::Find, page};
  request.text = text.left(PreviewRequest::kMostText);
  MUNIMENT_TRY_LET(marks, ask<PreviewAnswer::Marks>(request));
  return std::move(marks.boxes);
}

Result<std::vector<PreviewAnswer::Heading>> PreviewDocument::outline() {
  std::vector<PreviewAnswer::Heading> all;
  for (bool hasMore = true; hasMore && all.size() < kMostWords;) {
    PreviewRequest request{PreviewRequest::Verb::Outline};
    request.from = static_cast<int>(all.size());
    MUNIMENT_TRY_LET(some, ask<PreviewAnswer::Outline>(request));
    hasMore = some.hasMore && !some.headings.empty();
    std::ranges::move(some.headings, std::back_inserter(all));
  }
  return all;
}

Result<PreviewAnswer::Wave> PreviewDocument::wave(int from) {
  PreviewRequest request{PreviewRequest::Verb::Wave};
  request.from = from;
  MUNIMENT_TRY_LET(wave, ask<PreviewAnswer::Wave>(request));
  if (from + std::ssize(wave.peaks) > PreviewAnswer::Wave::kParts)
    return failure(errorOf(PreviewAnswer::Status::Damaged));
  return wave;
}

Result<PreviewDocument::Sound> PreviewDocument::sound(std::int64_t from) {
  PreviewRequest request{PreviewRequest::Verb::Sound};
  request.from = static_cast<int>(std::clamp<std::int64_t>(from, 0, PreviewAnswer::Media::kLongest));
  QByteArray samples;
  MUNIMENT_TRY_LET(known, ask<PreviewAnswer::Sound>(request, &samples));
  return Sound{std::move(samples), known.isEnd || known.milliseconds == 0};
}

Result<PreviewDocument::Frame> PreviewDocument::frame(std::int64_t at, QSize most) {
  PreviewRequest request{PreviewRequest::Verb::Frame};
  request.from = static_cast<int>(std::clamp<std::int64_t>(at, 0, PreviewAnswer::Media::kLongest));
  request.tile = QRect(QPoint(), most.boundedTo({PreviewRequest::kMostSide, PreviewRequest::kMostSide}));
  QByteArray pixels;
  MUNIMENT_TRY_LET(known, ask<PreviewAnswer::Frame>(request, &pixels));
  return Frame{{QSize(known.pixels.width, known.pixels.height), std::move(pixels)}, known.at, known.next};
}

template <class Content>
Result<Content> PreviewDocument::ask(const PreviewRequest& request, QByteArray* shared) {
  const std::scoped_lock lock(m_asking);
  MUNIMENT_TRY_LET(answer, exchange(request, shared));
  if (answer.status != PreviewAnswer::Status::Done)
    return Failure(refusal(answer.status));
  auto* content = std::get_if<Content>(&answer.content);
  if (!content) {
    drop();
    return failure(ErrorKind::Failed, "preview.stopped"_L1, {}, u"an answer to another question"_s);
  }
  return std::move(*content);
}

Error PreviewDocument::refusal(PreviewAnswer::Status status) const {
  if (status == PreviewAnswer::Status::NeedsPassword && !m_password.isEmpty())
    return makeError(ErrorKind::Refused, "preview.wrong_password"_L1);
  return errorOf(status);
}

/// A child that ended by itself gets one more chance with the same question; one that was ended does not.
Result<PreviewAnswer> PreviewDocument::exchange(const PreviewRequest& request, QByteArray* shared) {
  for (int tries = 0;; ++tries) {
    if (m_isCancelled)
      return failure(ErrorKind::Cancelled, "preview.cancelled"_L1);
    if (m_ends >= kMostEnds)
      return failure(ErrorKind::Failed, "preview.stopped"_L1, {}, u"given up"_s);
    Result<PreviewAnswer> answer = attempt(request, shared);
    if (answer)
      return answer;
    drop();
    if (m_isCancelled)
      continue;
    const bool hasEnded = answer.error().id == "preview.stopped"_L1;
    m_ends += hasEnded ? 1 : 0;
    if (!hasEnded || tries > 0)
      return answer;
  }
}

Result<PreviewAnswer> PreviewDocument::attempt(const PreviewRequest& request, QByteArray* shared) {
  MUNIMENT_TRY_LET(running, child());
  const QDeadlineTimer until(m_host->deadline());
  PreviewRequest whole = request;
  whole.password = m_password;
  const auto frame = preview::Frame::around(whole.pack());
  if (!frame)
    return failure(ErrorKind::Failed, "preview.damaged"_L1);
  MUNIMENT_TRY(running->send(*frame, until));
  for (;;) {
    MUNIMENT_TRY_LET(payload, m_frame.next());
    if (!payload) {
      MUNIMENT_TRY_LET(bytes, running->receive(until));
      m_frame.feed(bytes);
      continue;
    }
    auto answer = PreviewAnswer::unpack(*payload);
    if (!answer)
      return failure(ErrorKind::Failed, "preview.stopped"_L1, {}, u"not an answer"_s);
    const std::optional<qsizetype> size = sharedSize(*answer, request);
    if (!size)
      return failure(ErrorKind::Failed, "preview.stopped"_L1, {}, u"more than was asked for"_s);
    if (shared)
      *shared = QByteArray(reinterpret_cast<const char*>(running->shared().data()), *size);
    return std::move(*answer);
  }
}

Result<std::shared_ptr<platform::ConfinedProcess>> PreviewDocument::child() {
  const std::scoped_lock lock(m_having);
  if (m_isCancelled) // between the question and here; from now on cancel() finds the child
    return failure(ErrorKind::Cancelled, "preview.cancelled"_L1);
  if (!m_child) {
    MUNIMENT_TRY_LET(started, platform::ConfinedProcess::start(m_host->programFor(m_bytes), m_bytes, kShared));
    m_child = std::move(started);
    m_frame = preview::Frame();
  }
  return m_child;
}

void PreviewDocument::drop() {
  const std::scoped_lock lock(m_having);
  m_child.reset();
}

void PreviewDocument::cancel() {
  m_isCancelled = true;
  const std::scoped_lock lock(m_having);
  if (m_child)
    m_child->kill();
}

std::int64_t PreviewDocument::childId() const {
  const std::scoped_lock lock(m_having);
  return m_child ? m_child->id() : 0;
}

} // namespace muniment::preview
