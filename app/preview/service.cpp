#include "app/preview/service.h"

#include "core/preview/wire/frame.h"

#include <cerrno>
#include <cmath>
#include <cstring>

#include <unistd.h>

namespace muniment::preview {
namespace {

using Answer = PreviewAnswer;

constexpr std::size_t kSizesAtOnce = 2000;
constexpr std::size_t kMarksAtOnce = 1500;
constexpr std::size_t kBytesAtOnce = 48 * 1024; // of words or headings; one more still fits into a frame
constexpr std::size_t kBytesOfWord = 72;
constexpr std::size_t kBytesOfLetter = 3;
constexpr std::size_t kMostPiece = 64 * 1024;

Answer only(Answer::Status status) { return {status, {}}; }

/// So many from the list as a frame takes, and whether that is not all.
template <class Thing>
std::pair<std::vector<Thing>, bool> some(const std::vector<Thing>& all, std::size_t from, QString Thing::*text) {
  std::vector<Thing> part;
  std::size_t bytes = 0;
  std::size_t at = std::min(from, all.size());
  for (; at < all.size() && bytes < kBytesAtOnce; ++at) {
    bytes += kBytesOfWord + kBytesOfLetter * static_cast<std::size_t>((all[at].*text).size());
    part.push_back(all[at]);
  }
  return {std::move(part), at < all.size()};
}

} // namespace

int Service::run() {
  Frame frame;
  QByteArray piece(kMostPiece, Qt::Uninitialized);
  for (;;) {
    const auto payload = frame.next();
    if (!payload)
      return 2;
    if (*payload) {
      const auto request = PreviewRequest::unpack(**payload);
      if (!request || !send(answer(*request)))
        return 2;
      continue;
    }
    const ssize_t received = ::read(m_line, piece.data(), kMostPiece);
    if (received == 0)
      return 0;
    if (received > 0)
      frame.feed(QByteArrayView(piece).first(received));
    else if (errno != EINTR)
      return 2;
  }
}

bool Service::send(const Answer& answer) const {
  auto frame = Frame::around(answer.pack());
  if (!frame)
    frame = Frame::around(only(Answer::Status::Failed).pack());
  QByteArrayView left(*frame);
  while (!left.isEmpty()) {
    const ssize_t sent = ::write(m_line, left.data(), static_cast<std::size_t>(left.size()));
    if (sent < 0 && errno == EINTR)
      continue;
    if (sent <= 0)
      return false;
    left = left.sliced(sent);
  }
  return true;
}

Answer Service::answer(const PreviewRequest& request) {
  if (!m_opened || (*m_opened == Answer::Status::NeedsPassword && !request.password.isEmpty()))
    m_opened = m_file->open(request.password);
  if (*m_opened != Answer::Status::Done)
    return only(*m_opened);
  switch (request.verb) {
  case PreviewRequest::Verb::Describe:
    return {Answer::Status::Done, m_file->facts()};
  case PreviewRequest::Verb::Sizes:
    return sizes(request);
  case PreviewRequest::Verb::Render:
    return render(request);
  case PreviewRequest::Verb::Words:
    return words(request);
  case PreviewRequest::Verb::Find: {
    Answer::Marks marks{m_file->find(request.page, request.text)};
    if (marks.boxes.size() > kMarksAtOnce)
      marks.boxes.resize(kMarksAtOnce);
    return {Answer::Status::Done, std::move(marks)};
  }
  case PreviewRequest::Verb::Outline:
    return outline(request);
  case PreviewRequest::Verb::Wave: {
    auto wave = m_file->wave(request.from);
    return wave ? Answer{Answer::Status::Done, std::move(*wave)} : only(Answer::Status::Failed);
  }
  case PreviewRequest::Verb::Sound:
    return sound(request);
  case PreviewRequest::Verb::Frame:
    return frame(request);
  }
  return only(Answer::Status::Failed);
}

Answer Service::sizes(const PreviewRequest& request) {
  Answer::Sizes known;
  const std::int64_t pages = m_file->facts().pages;
  for (std::int64_t page = request.from; page < pages && known.sizes.size() < kSizesAtOnce; ++page)
    known.sizes.push_back(m_file->size(static_cast<int>(page)));
  return {Answer::Status::Done, std::move(known)};
}

Answer Service::render(const PreviewRequest& request) {
  const QSizeF unit = m_file->size(request.page) * request.scale;
  const QSizeF turned = request.turns % 2 == 0 ? unit : unit.transposed();
  constexpr double kFarthest = 1e8;
  if (!(turned.width() > 0 && turned.height() > 0 && turned.width() < kFarthest && turned.height() < kFarthest))
    return only(Answer::Status::TooLarge);
  const QRect page(0, 0, std::max(1, qRound(turned.width())), std::max(1, qRound(turned.height())));
  const QRect tile = request.tile & page;
  if (tile.isEmpty())
    return only(Answer::Status::Failed);
  QImage image = m_file->render(request.page, request.scale, request.turns, tile);
  if (image.size() != tile.size())
    return only(Answer::Status::Damaged);
  if (!share(image))
    return only(Answer::Status::TooLarge);
  return {Answer::Status::Done, Answer::Pixels{tile.width(), tile.height()}};
}

bool Service::share(QImage& image) const {
  if (image.format() != QImage::Format_RGB32)
    image.convertTo(QImage::Format_ARGB32_Premultiplied);
  const std::size_t line = std::size_t{4} * static_cast<std::size_t>(image.width());
  if (line * static_cast<std::size_t>(image.height()) > m_shared.size())
    return false;
  for (int y = 0; y < image.height(); ++y)
    std::memcpy(m_shared.data() + line * static_cast<std::size_t>(y), image.constScanLine(y), line);
  return true;
}

Answer Service::sound(const PreviewRequest& request) {
  constexpr std::size_t kSamples =
      std::size_t{Answer::Sound::kMostMilliseconds} * Answer::Sound::kPerMillisecond * Answer::Sound::kBytes / 2;
  if (m_shared.size() < kSamples * sizeof(std::int16_t))
    return only(Answer::Status::TooLarge);
  const auto sound = m_file->sound(request.from, {reinterpret_cast<std::int16_t*>(m_shared.data()), kSamples});
  return sound ? Answer{Answer::Status::Done, *sound} : only(Answer::Status::Failed);
}

Answer Service::frame(const PreviewRequest& request) {
  OpenedFile::Moment moment = m_file->frame(request.from, request.tile.size());
  if (moment.image.isNull())
    return only(Answer::Status::Damaged);
  if (!share(moment.image))
    return only(Answer::Status::TooLarge);
  return {Answer::Status::Done, Answer::Frame{{moment.image.width(), moment.image.height()}, moment.at, moment.next}};
}

Answer Service::words(const PreviewRequest& request) {
  if (m_wordsOf != request.page) {
    m_words = m_file->words(request.page);
    m_wordsOf = request.page;
  }
  auto [part, hasMore] = some(m_words, static_cast<std::size_t>(request.from), &Answer::Word::text);
  return {Answer::Status::Done, Answer::Words{std::move(part), hasMore}};
}

Answer Service::outline(const PreviewRequest& request) {
  auto [part, hasMore] = some(m_file->outline(), static_cast<std::size_t>(request.from), &Answer::Heading::title);
  return {Answer::Status::Done, Answer::Outline{std::move(part), hasMore}};
}

} // namespace muniment::preview
