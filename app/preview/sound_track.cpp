#include "app/preview/sound_track.h"

#include <algorithm>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavutil/channel_layout.h>
#include <libswresample/swresample.h>
}

namespace muniment::preview {
namespace {

constexpr std::int64_t kBefore = 120; // ms that a decoder needs to be right again: RFC 7845, 4.2 asks for 80
constexpr std::int64_t kMostSilence = 10 * PreviewAnswer::Sound::kRate;
constexpr int kMostAtOnce = 1 << 20; // samples of one piece

} // namespace

SoundTrack::~SoundTrack() { swr_free(&m_converter); }

bool SoundTrack::convert(const AVFrame& frame) {
  if (frame.sample_rate <= 0 || frame.nb_samples <= 0 || frame.nb_samples > kMostAtOnce)
    return true; // nothing to hear
  if (!m_converter || m_rate != frame.sample_rate || m_format != frame.format ||
      m_channels != frame.ch_layout.nb_channels) {
    swr_free(&m_converter);
    AVChannelLayout both = AV_CHANNEL_LAYOUT_STEREO;
    AVChannelLayout theirs = frame.ch_layout; // only looked at, but the library does not promise it
    if (swr_alloc_set_opts2(&m_converter, &both, AV_SAMPLE_FMT_S16, Sound::kRate, &theirs,
                            static_cast<AVSampleFormat>(frame.format), frame.sample_rate, 0, nullptr) < 0 ||
        swr_init(m_converter) < 0)
      return false;
    m_rate = frame.sample_rate;
    m_format = frame.format;
    m_channels = frame.ch_layout.nb_channels;
  }
  const int room = swr_get_out_samples(m_converter, frame.nb_samples);
  if (room < 0 || room > 8 * kMostAtOnce)
    return false;
  const std::size_t before = m_ready.size();
  m_ready.resize(before + kSides * static_cast<std::size_t>(room));
  auto* target = reinterpret_cast<std::uint8_t*>(m_ready.data() + before);
  const int made =
      swr_convert(m_converter, &target, room, const_cast<const std::uint8_t**>(frame.extended_data), frame.nb_samples);
  m_ready.resize(before + kSides * static_cast<std::size_t>(std::max(0, made)));
  return made >= 0;
}

bool SoundTrack::decode() {
  const AVFrame* frame = m_stream.next();
  if (!frame)
    return false;
  const std::int64_t begins = m_stream.time(*frame, Sound::kRate);
  // A hole in the sound is silence; without it, a film would run away from its sound. What is less comes from clocks
  // that count in coarser steps.
  std::int64_t hole = Sound::kRate / 5;
  if (!m_hasPlace) {
    m_hasPlace = true;
    m_position = begins < 0 ? m_wanted : std::min(begins, m_wanted);
    m_skip = m_wanted - m_position;
    hole = 0;
  }
  const std::int64_t missing = begins - m_position - static_cast<std::int64_t>(ready());
  if (missing > hole)
    m_ready.resize(m_ready.size() + kSides * static_cast<std::size_t>(std::min(missing, kMostSilence)), 0);
  return convert(*frame);
}

void SoundTrack::moveTo(std::int64_t sample) {
  m_ready.clear();
  m_taken = 0;
  swr_free(&m_converter);
  m_wanted = sample;
  m_skip = 0;
  m_hasPlace = false;
  if (!m_stream.seek(std::max<std::int64_t>(0, sample / Sound::kPerMillisecond - kBefore)))
    (void)m_stream.seek(0);
}

SoundTrack::Sound SoundTrack::read(std::int64_t from, std::span<std::int16_t> target) {
  const std::int64_t sample = from * Sound::kPerMillisecond;
  if (sample != m_position)
    moveTo(sample);
  std::size_t filled = 0;
  const std::size_t wanted = target.size() / kSides;
  bool isEnd = false;
  while (filled < wanted) {
    if (ready() == 0 || !m_hasPlace) {
      m_ready.clear();
      m_taken = 0;
      isEnd = !decode();
      if (isEnd)
        break;
    }
    const auto skipped = static_cast<std::size_t>(std::min<std::int64_t>(m_skip, static_cast<std::int64_t>(ready())));
    m_skip -= static_cast<std::int64_t>(skipped);
    m_taken += kSides * skipped;
    m_position += static_cast<std::int64_t>(skipped);
    const std::size_t part = std::min(ready(), wanted - filled);
    const auto first = m_ready.begin() + static_cast<std::ptrdiff_t>(m_taken);
    std::copy_n(first, kSides * part, target.begin() + static_cast<std::ptrdiff_t>(kSides * filled));
    m_taken += kSides * part;
    m_position += static_cast<std::int64_t>(part);
    filled += part;
  }
  // Whole milliseconds, so that the next question meets the position.
  const std::size_t rest = filled % Sound::kPerMillisecond;
  const std::size_t missing = rest == 0 ? 0 : std::min(Sound::kPerMillisecond - rest, wanted - filled);
  std::fill_n(target.begin() + static_cast<std::ptrdiff_t>(kSides * filled), kSides * missing, std::int16_t{0});
  filled += missing;
  m_position += static_cast<std::int64_t>(missing);
  return {static_cast<int>(filled / Sound::kPerMillisecond), isEnd};
}

} // namespace muniment::preview
