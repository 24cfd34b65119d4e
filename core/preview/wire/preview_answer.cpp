#include "core/preview/wire/preview_answer.h"

#include "core/preview/wire/packer.h"
#include "core/preview/wire/preview_request.h"
#include "core/preview/wire/unpacker.h"

#include <limits>

namespace muniment::preview {
namespace {

using Answer = PreviewAnswer;

constexpr qsizetype kNumber = 8;
constexpr qsizetype kBox = 4 * kNumber;
constexpr std::int64_t kMostPages = 1'000'000;
constexpr std::int64_t kMostDepth = 64;

/// Writes each kind of content; its place among the kinds stands before it.
class ContentPacker final {
 public:
  explicit ContentPacker(Packer& packer) : m_packer(&packer) {}

  void operator()(std::monostate) const {}
  void operator()(const Answer::Facts& facts) const {
    m_packer->number(facts.isPicture).text(facts.format).number(facts.pages).number(count(facts.raw));
    for (const auto& [name, value] : facts.raw)
      m_packer->text(name).text(value);
    m_packer->number(facts.isRepaired).number(count(facts.files));
    for (const Answer::Embedded& file : facts.files)
      m_packer->text(file.name).number(file.size);
    m_packer->number(facts.media.has_value());
    if (facts.media)
      m_packer->number(facts.media->duration).number(facts.media->hasSound).number(facts.media->hasFrames);
  }
  void operator()(const Answer::Sizes& sizes) const {
    m_packer->number(count(sizes.sizes));
    for (const QSizeF& size : sizes.sizes)
      m_packer->real(size.width()).real(size.height());
  }
  void operator()(const Answer::Pixels& pixels) const { m_packer->number(pixels.width).number(pixels.height); }
  void operator()(const Answer::Words& words) const {
    m_packer->number(words.hasMore).number(count(words.words));
    for (const Answer::Word& word : words.words)
      m_packer->text(word.text).box(word.box).number(word.endsLine).number(word.hasSpace);
  }
  void operator()(const Answer::Marks& marks) const {
    m_packer->number(count(marks.boxes));
    for (const QRectF& box : marks.boxes)
      m_packer->box(box);
  }
  void operator()(const Answer::Outline& outline) const {
    m_packer->number(outline.hasMore).number(count(outline.headings));
    for (const Answer::Heading& heading : outline.headings)
      m_packer->number(heading.depth).text(heading.title).number(heading.page);
  }
  void operator()(const Answer::Wave& wave) const {
    m_packer->number(wave.hasMore).number(count(wave.peaks));
    for (const std::uint8_t peak : wave.peaks)
      m_packer->number(peak);
  }
  void operator()(const Answer::Sound& sound) const { m_packer->number(sound.milliseconds).number(sound.isEnd); }
  void operator()(const Answer::Frame& frame) const {
    (*this)(frame.pixels);
    m_packer->number(frame.at).number(frame.next);
  }

 private:
  [[nodiscard]] static std::int64_t count(const auto& list) { return static_cast<std::int64_t>(list.size()); }

  Packer* m_packer;
};

Answer::Facts readFacts(Unpacker& from) {
  Answer::Facts facts;
  facts.isPicture = from.numberWithin(0, 1) == 1;
  facts.format = from.text();
  facts.pages = from.numberWithin(1, kMostPages);
  for (std::int64_t left = from.count(2 * kNumber); left > 0 && from.isGood(); --left) {
    QString name = from.text();
    facts.raw.emplace_back(std::move(name), from.text());
  }
  facts.isRepaired = from.numberWithin(0, 1) == 1;
  for (std::int64_t left = from.count(2 * kNumber); left > 0 && from.isGood(); --left) {
    Answer::Embedded file;
    file.name = from.text();
    file.size = from.numberWithin(-1, std::numeric_limits<std::int64_t>::max());
    facts.files.push_back(std::move(file));
  }
  if (from.numberWithin(0, 1) == 1) {
    Answer::Media media;
    media.duration = from.numberWithin(1, Answer::Media::kLongest);
    media.hasSound = from.numberWithin(0, 1) == 1;
    media.hasFrames = from.numberWithin(0, 1) == 1;
    facts.media = media;
  }
  return facts;
}

Answer::Sizes readSizes(Unpacker& from) {
  Answer::Sizes sizes;
  for (std::int64_t left = from.count(2 * kNumber); left > 0 && from.isGood(); --left) {
    const double width = from.real();
    sizes.sizes.emplace_back(width, from.real());
  }
  return sizes;
}

Answer::Pixels readPixels(Unpacker& from) {
  Answer::Pixels pixels;
  pixels.width = static_cast<int>(from.numberWithin(1, PreviewRequest::kMostSide));
  pixels.height = static_cast<int>(from.numberWithin(1, PreviewRequest::kMostSide));
  return pixels;
}

Answer::Words readWords(Unpacker& from) {
  Answer::Words words;
  words.hasMore = from.numberWithin(0, 1) == 1;
  for (std::int64_t left = from.count(3 * kNumber + kBox); left > 0 && from.isGood(); --left) {
    Answer::Word word;
    word.text = from.text();
    word.box = from.box();
    word.endsLine = from.numberWithin(0, 1) == 1;
    word.hasSpace = from.numberWithin(0, 1) == 1;
    words.words.push_back(std::move(word));
  }
  return words;
}

Answer::Marks readMarks(Unpacker& from) {
  Answer::Marks marks;
  for (std::int64_t left = from.count(kBox); left > 0 && from.isGood(); --left)
    marks.boxes.push_back(from.box());
  return marks;
}

Answer::Outline readOutline(Unpacker& from) {
  Answer::Outline outline;
  outline.hasMore = from.numberWithin(0, 1) == 1;
  for (std::int64_t left = from.count(3 * kNumber); left > 0 && from.isGood(); --left) {
    Answer::Heading heading;
    heading.depth = static_cast<int>(from.numberWithin(0, kMostDepth));
    heading.title = from.text();
    heading.page = static_cast<int>(from.numberWithin(-1, kMostPages));
    outline.headings.push_back(std::move(heading));
  }
  return outline;
}

Answer::Wave readWave(Unpacker& from) {
  Answer::Wave wave;
  wave.hasMore = from.numberWithin(0, 1) == 1;
  for (std::int64_t left = from.count(kNumber); left > 0 && from.isGood(); --left)
    wave.peaks.push_back(static_cast<std::uint8_t>(from.numberWithin(0, 255)));
  return wave;
}

Answer::Sound readSound(Unpacker& from) {
  Answer::Sound sound;
  sound.milliseconds = static_cast<int>(from.numberWithin(0, Answer::Sound::kMostMilliseconds));
  sound.isEnd = from.numberWithin(0, 1) == 1;
  return sound;
}

Answer::Frame readFrame(Unpacker& from) {
  Answer::Frame frame;
  frame.pixels = readPixels(from);
  frame.at = from.numberWithin(0, Answer::Media::kLongest);
  frame.next = from.numberWithin(-1, Answer::Media::kLongest);
  return frame;
}

} // namespace

QByteArray PreviewAnswer::pack() const {
  Packer packer;
  packer.number(static_cast<int>(status)).number(static_cast<std::int64_t>(content.index()));
  std::visit(ContentPacker(packer), content);
  return packer.bytes();
}

std::optional<PreviewAnswer> PreviewAnswer::unpack(QByteArrayView bytes) {
  Unpacker from(bytes);
  PreviewAnswer answer;
  answer.status = static_cast<Status>(from.numberWithin(0, static_cast<int>(Status::Failed)));
  switch (from.numberWithin(0, static_cast<std::int64_t>(std::variant_size_v<decltype(content)>) - 1)) {
  case 1:
    answer.content = readFacts(from);
    break;
  case 2:
    answer.content = readSizes(from);
    break;
  case 3:
    answer.content = readPixels(from);
    break;
  case 4:
    answer.content = readWords(from);
    break;
  case 5:
    answer.content = readMarks(from);
    break;
  case 6:
    answer.content = readOutline(from);
    break;
  case 7:
    answer.content = readWave(from);
    break;
  case 8:
    answer.content = readSound(from);
    break;
  case 9:
    answer.content = readFrame(from);
    break;
  default:
    break;
  }
  if (!from.isDone())
    return std::nullopt;
  return answer;
}

} // namespace muniment::preview
