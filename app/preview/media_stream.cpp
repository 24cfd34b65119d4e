#include "app/preview/media_stream.h"

#include <algorithm>
#include <array>
#include <cstring>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/display.h>
}

namespace muniment::preview {
namespace {

constexpr int kBuffer = 64 * 1024;
constexpr int kMostStreams = 32;
constexpr std::int64_t kMostProbed = 8 << 20;                   // bytes
constexpr std::int64_t kLongestProbed = std::int64_t{10} << 20; // microseconds
constexpr int kMostBroken = 2000;                               // packets in a row that cannot be decoded
constexpr AVRational kMilliseconds{1, 1000};

// What people send each other. Everything else that the library knows stays closed.
constexpr const char* kDecoders = "opus,vorbis,aac,amrnb,amrwb,mp3float,mp3,pcm_u8,pcm_s16le,pcm_s24le,pcm_s32le,"
                                  "pcm_f32le,pcm_alaw,pcm_mulaw,h264,hevc,vp8,vp9,mpeg4,h263";

const AVInputFormat* formatOf(MediaKind kind) {
  constexpr std::array<const char*, 8> kNames{nullptr, "ogg", "mp4", "matroska", "mp3", "aac", "amr", "wav"};
  const char* name = kNames[static_cast<std::size_t>(kind)];
  return name ? av_find_input_format(name) : nullptr;
}

bool isListed(const char* decoder) {
  const std::string list = std::string(",") + kDecoders + ',';
  return list.contains(std::string(",") + decoder + ',');
}

/// What a file points to is never opened.
int refuse(AVFormatContext*, AVIOContext**, const char*, int, AVDictionary**) { return AVERROR(EPERM); }

} // namespace

MediaStream::~MediaStream() {
  av_frame_free(&m_frame);
  av_packet_free(&m_packet);
  avcodec_free_context(&m_decoder);
  avformat_close_input(&m_container);
  if (m_input)
    av_freep(&m_input->buffer);
  avio_context_free(&m_input);
}

int MediaStream::read(void* self, std::uint8_t* target, int size) {
  auto& stream = *static_cast<MediaStream*>(self);
  const std::int64_t left = std::min<std::int64_t>(size, stream.m_bytes.size() - stream.m_at);
  if (left <= 0)
    return AVERROR_EOF;
  std::memcpy(target, stream.m_bytes.data() + stream.m_at, static_cast<std::size_t>(left));
  stream.m_at += left;
  return static_cast<int>(left);
}

std::int64_t MediaStream::move(void* self, std::int64_t offset, int whence) {
  auto& stream = *static_cast<MediaStream*>(self);
  if (whence & AVSEEK_SIZE)
    return stream.m_bytes.size();
  whence &= ~AVSEEK_FORCE;
  const std::int64_t base = whence == SEEK_CUR ? stream.m_at : whence == SEEK_END ? stream.m_bytes.size() : 0;
  if (offset < -base || offset > stream.m_bytes.size() - base)
    return AVERROR(EINVAL);
  stream.m_at = base + offset;
  return stream.m_at;
}

bool MediaStream::openContainer() {
  av_log_set_level(AV_LOG_QUIET);
  const AVInputFormat* format = formatOf(m_kind);
  m_container = avformat_alloc_context();
  auto* buffer = static_cast<unsigned char*>(av_malloc(kBuffer));
  if (buffer)
    m_input = avio_alloc_context(buffer, kBuffer, 0, this, read, nullptr, move);
  if (!format || !m_container || !m_input)
    return false;
  m_container->pb = m_input;
  m_container->flags |= AVFMT_FLAG_CUSTOM_IO;
  m_container->io_open = refuse;
  m_container->max_streams = kMostStreams;
  m_container->probesize = kMostProbed;
  m_container->max_analyze_duration = kLongestProbed;
  m_container->codec_whitelist = av_strdup(kDecoders);
  m_container->protocol_whitelist = av_strdup("");
  return avformat_open_input(&m_container, "", format, nullptr) == 0 &&
         avformat_find_stream_info(m_container, nullptr) >= 0;
}

MediaStream::Opened MediaStream::openDecoder() {
  const AVCodecParameters& known = *m_container->streams[m_stream]->codecpar;
  const AVCodec* codec = avcodec_find_decoder(known.codec_id);
  if (!codec || !isListed(codec->name))
    return Opened::NotShown;
  m_decoder = avcodec_alloc_context3(codec);
  m_packet = av_packet_alloc();
  m_frame = av_frame_alloc();
  if (!m_decoder || !m_packet || !m_frame || avcodec_parameters_to_context(m_decoder, &known) < 0)
    return Opened::Damaged;
  m_decoder->thread_count = 1;
  m_decoder->max_pixels = kMostPixels;
  m_decoder->pkt_timebase = m_container->streams[m_stream]->time_base;
  return avcodec_open2(m_decoder, codec, nullptr) == 0 ? Opened::Done : Opened::Damaged;
}

MediaStream::Opened MediaStream::open(Sort sort) {
  if (!openContainer())
    return Opened::Damaged;
  const AVMediaType type = sort == Sort::Sound ? AVMEDIA_TYPE_AUDIO : AVMEDIA_TYPE_VIDEO;
  m_stream = av_find_best_stream(m_container, type, -1, -1, nullptr, 0);
  if (m_stream < 0 || (m_container->streams[m_stream]->disposition & AV_DISPOSITION_ATTACHED_PIC) != 0)
    return Opened::Missing;
  for (unsigned other = 0; other < m_container->nb_streams; ++other) {
    if (static_cast<int>(other) != m_stream)
      m_container->streams[other]->discard = AVDISCARD_ALL;
  }
  return openDecoder();
}

/// Hands the decoder one more packet of the stream; false once there is nothing more to hand.
bool MediaStream::feed() {
  if (m_isDrained)
    return false;
  int code = 0;
  while ((code = av_read_frame(m_container, m_packet)) >= 0 && m_packet->stream_index != m_stream)
    av_packet_unref(m_packet);
  if (code < 0) {
    m_isDrained = true;
    return avcodec_send_packet(m_decoder, nullptr) == 0;
  }
  // One that is broken is left out, as every player does.
  (void)avcodec_send_packet(m_decoder, m_packet);
  av_packet_unref(m_packet);
  return true;
}

const AVFrame* MediaStream::next() {
  for (int broken = 0; broken < kMostBroken; ++broken) {
    const int code = avcodec_receive_frame(m_decoder, m_frame);
    if (code == 0)
      return m_frame;
    if (code == AVERROR_EOF || (code == AVERROR(EAGAIN) && !feed()))
      return nullptr;
  }
  return nullptr;
}

bool MediaStream::seek(std::int64_t millisecond) {
  const AVStream& stream = *m_container->streams[m_stream];
  std::int64_t target = av_rescale_q(millisecond, kMilliseconds, stream.time_base);
  if (m_container->start_time != AV_NOPTS_VALUE)
    target += av_rescale_q(m_container->start_time, AV_TIME_BASE_Q, stream.time_base);
  const bool isDone = av_seek_frame(m_container, m_stream, target, AVSEEK_FLAG_BACKWARD) >= 0 ||
                      (millisecond <= 0 && avformat_seek_file(m_container, -1, INT64_MIN, 0, 0, AVSEEK_FLAG_BYTE) >= 0);
  if (!isDone)
    return false;
  avcodec_flush_buffers(m_decoder);
  m_isDrained = false;
  return true;
}

std::int64_t MediaStream::time(const AVFrame& frame, int parts) const {
  if (frame.best_effort_timestamp == AV_NOPTS_VALUE)
    return -1;
  const AVRational wanted{1, parts};
  std::int64_t time = av_rescale_q(frame.best_effort_timestamp, m_container->streams[m_stream]->time_base, wanted);
  if (m_container->start_time != AV_NOPTS_VALUE)
    time -= av_rescale_q(m_container->start_time, AV_TIME_BASE_Q, wanted);
  return std::max<std::int64_t>(0, time);
}

std::int64_t MediaStream::duration() {
  if (m_container->duration != AV_NOPTS_VALUE && m_container->duration > 0)
    return std::max<std::int64_t>(1, m_container->duration / 1000);
  return measure();
}

std::int64_t MediaStream::measure() {
  std::int64_t end = 0;
  const AVRational base = m_container->streams[m_stream]->time_base;
  while (av_read_frame(m_container, m_packet) >= 0) {
    if (m_packet->stream_index == m_stream && m_packet->pts != AV_NOPTS_VALUE)
      end = std::max(end,
                     av_rescale_q(m_packet->pts + std::max<std::int64_t>(0, m_packet->duration), base, kMilliseconds));
    av_packet_unref(m_packet);
  }
  (void)seek(0);
  return end;
}

int MediaStream::turns() const {
  const auto* matrix = reinterpret_cast<const std::int32_t*>(
      av_stream_get_side_data(m_container->streams[m_stream], AV_PKT_DATA_DISPLAYMATRIX, nullptr));
  const double degrees = matrix ? av_display_rotation_get(matrix) : 0; // against the clock
  if (!(degrees >= -360 && degrees <= 360))
    return 0;
  return (4 - static_cast<int>((degrees + 405) / 90) % 4) % 4;
}

} // namespace muniment::preview
