#include "app/preview/media_file.h"

#include <QtCore/QElapsedTimer>

#include <array>
#include <cstdlib>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

namespace muniment::preview {
namespace {

using Media = PreviewAnswer::Media;
using Wave = PreviewAnswer::Wave;
using Opened = MediaStream::Opened;

constexpr std::size_t kMostTexts = 100;
constexpr std::int64_t kPatience = 200; // ms of work for one answer about the wave

QString nameOf(MediaKind kind) {
  constexpr std::array<const char*, 8> kNames{"", "Ogg", "MP4", "Matroska", "MP3", "AAC", "AMR", "WAV"};
  return QString::fromLatin1(kNames[static_cast<std::size_t>(kind)]);
}

std::uint8_t loudest(std::span<const std::int16_t> samples) {
  int most = 0;
  for (const std::int16_t sample : samples)
    most = std::max(most, std::abs(static_cast<int>(sample)));
  return static_cast<std::uint8_t>(std::min(255, most >> 7));
}

} // namespace

OpenedFile::Status MediaFile::openFrames() {
  m_frames = std::make_unique<FrameTrack>(m_bytes, m_kind);
  const Opened opened = m_frames->open();
  if (opened == Opened::Done)
    return Status::Done;
  m_frames.reset();
  return opened == Opened::Damaged ? Status::Damaged : Status::NotShown;
}

OpenedFile::Status MediaFile::open(const QString& /*password*/) {
  m_sound = std::make_unique<SoundTrack>(m_bytes, m_kind);
  const Opened sound = m_sound->open();
  if (sound == Opened::Done)
    m_duration = m_sound->stream().duration();
  else
    m_sound.reset();
  const Status frames = openFrames();
  if (!m_sound && !m_frames)
    return sound == Opened::Damaged ? Status::Damaged : frames;
  if (m_frames)
    m_duration = std::max(m_duration, m_frames->stream().duration());
  if (m_duration > Media::kLongest)
    return Status::TooLarge;
  return m_duration > 0 ? Status::Done : Status::Damaged;
}

PreviewAnswer::Facts MediaFile::facts() {
  PreviewAnswer::Facts facts;
  facts.format = nameOf(m_kind);
  facts.pages = 1;
  facts.media = Media{m_duration, m_sound != nullptr, m_frames != nullptr};
  MediaStream& stream = m_sound ? m_sound->stream() : m_frames->stream();
  const AVDictionaryEntry* text = nullptr;
  while (facts.raw.size() < kMostTexts &&
         (text = av_dict_get(stream.container().metadata, "", text, AV_DICT_IGNORE_SUFFIX))) {
    facts.raw.emplace_back(QString::fromUtf8(text->key).left(PreviewRequest::kMostText),
                           QString::fromUtf8(text->value).left(PreviewRequest::kMostText));
  }
  return facts;
}

QSizeF MediaFile::size(int page) { return page == 0 && m_frames ? QSizeF(m_frames->size()) : QSizeF(0, 0); }

std::optional<Wave> MediaFile::wave(int from) {
  if (!m_sound)
    return std::nullopt;
  if (!m_looking) {
    m_looking = std::make_unique<SoundTrack>(m_bytes, m_kind);
    if (m_looking->open() != Opened::Done)
      return std::nullopt;
  }
  QElapsedTimer timer;
  timer.start();
  std::vector<std::int16_t> samples(2UL * PreviewAnswer::Sound::kRate);
  while (m_peaks.size() < Wave::kParts && (std::ssize(m_peaks) <= from || timer.elapsed() < kPatience)) {
    const auto part = static_cast<std::int64_t>(m_peaks.size());
    std::int64_t at = part * m_duration / Wave::kParts;
    const std::int64_t end = (part + 1) * m_duration / Wave::kParts;
    std::uint8_t peak = 0;
    bool isEnd = false;
    while (at < end && !isEnd) {
      const auto wanted =
          static_cast<std::size_t>(std::min<std::int64_t>(end - at, PreviewAnswer::Sound::kMostMilliseconds) * 2 *
                                   PreviewAnswer::Sound::kPerMillisecond);
      const PreviewAnswer::Sound read = m_looking->read(at, std::span(samples).first(wanted));
      const auto filled = 2UL * PreviewAnswer::Sound::kPerMillisecond * static_cast<std::size_t>(read.milliseconds);
      peak = std::max(peak, loudest(std::span(samples).first(filled)));
      at += read.milliseconds;
      isEnd = read.isEnd || read.milliseconds == 0;
    }
    m_peaks.push_back(peak);
    if (isEnd) // shorter than it says
      m_peaks.resize(Wave::kParts, 0);
  }
  const auto begin = m_peaks.begin() + std::min<std::ptrdiff_t>(from, std::ssize(m_peaks));
  return Wave{{begin, m_peaks.end()}, m_peaks.size() < Wave::kParts};
}

std::optional<PreviewAnswer::Sound> MediaFile::sound(std::int64_t from, std::span<std::int16_t> target) {
  if (!m_sound)
    return std::nullopt;
  return m_sound->read(from, target);
}

OpenedFile::Moment MediaFile::frame(std::int64_t at, QSize most) {
  if (!m_frames)
    return {};
  FrameTrack::Shown shown = m_frames->at(at, most);
  return {std::move(shown.image), shown.at, shown.next};
}

} // namespace muniment::preview
