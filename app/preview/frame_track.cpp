#include "app/preview/frame_track.h"

#include "core/preview/wire/preview_answer.h"

#include <QtGui/QTransform>

#include <algorithm>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libswscale/swscale.h>
}

namespace muniment::preview {
namespace {

constexpr std::int64_t kStepsInstead = 3000; // ms that are gone through rather than jumped over
constexpr int kHighDefinition = 720;
constexpr int kMilliseconds = 1000; // of a second

QSize sizeOf(int width, int height, AVRational aspect) {
  constexpr double kOddest = 20;
  const double wide = aspect.num > 0 && aspect.den > 0 ? av_q2d(aspect) : 1;
  if (wide == 1 || wide > kOddest || wide < 1 / kOddest)
    return {width, height};
  return {std::max(1, qRound(width * wide)), height};
}

} // namespace

FrameTrack::~FrameTrack() {
  av_frame_free(&m_shown);
  av_frame_free(&m_following);
  sws_freeContext(m_scaler);
}

MediaStream::Opened FrameTrack::open() {
  const MediaStream::Opened opened = m_stream.open(MediaStream::Sort::Frames);
  if (opened != MediaStream::Opened::Done)
    return opened;
  m_shown = av_frame_alloc();
  m_following = av_frame_alloc();
  const bool isGood = m_shown && m_following && m_stream.decoder().width > 0 && m_stream.decoder().height > 0;
  return isGood ? opened : MediaStream::Opened::Damaged;
}

QSize FrameTrack::size() const {
  const AVCodecContext& decoder = m_stream.decoder();
  const QSize size = sizeOf(decoder.width, decoder.height, decoder.sample_aspect_ratio);
  return m_stream.turns() % 2 == 0 ? size : size.transposed();
}

/// The following picture becomes the one that is shown; false where there is none.
bool FrameTrack::step() {
  if (m_followingAt < 0 && m_shownAt >= 0)
    return false;
  av_frame_unref(m_shown);
  av_frame_move_ref(m_shown, m_following);
  m_shownAt = m_followingAt;
  m_followingAt = -1;
  if (const AVFrame* next = m_stream.next(); next && av_frame_ref(m_following, next) == 0)
    m_followingAt = std::max(m_stream.time(*next, kMilliseconds), m_shownAt + 1);
  return true;
}

void FrameTrack::moveTo(std::int64_t millisecond) {
  if (!m_stream.seek(millisecond))
    (void)m_stream.seek(0);
  av_frame_unref(m_shown);
  av_frame_unref(m_following);
  m_shownAt = m_followingAt = -1;
  if (const AVFrame* first = m_stream.next(); first && av_frame_ref(m_following, first) == 0) {
    m_followingAt = std::max<std::int64_t>(0, m_stream.time(*first, kMilliseconds));
    (void)step();
  }
}

FrameTrack::Shown FrameTrack::at(std::int64_t millisecond, QSize most) {
  if (m_shownAt < 0 || millisecond < m_shownAt || millisecond > m_shownAt + kStepsInstead)
    moveTo(millisecond);
  while (m_followingAt >= 0 && m_followingAt <= millisecond && step()) {
  }
  if (m_shownAt < 0)
    return {};
  return {scaled(*m_shown, most), m_shownAt, m_followingAt};
}

QImage FrameTrack::scaled(const AVFrame& frame, QSize most) {
  const int turns = m_stream.turns();
  const QSize whole = sizeOf(frame.width, frame.height, frame.sample_aspect_ratio);
  const QSize room = turns % 2 == 0 ? most : most.transposed();
  if (whole.isEmpty() || room.isEmpty() || std::int64_t{frame.width} * frame.height > MediaStream::kMostPixels)
    return {};
  QSize size = whole;
  if (size.width() > room.width() || size.height() > room.height())
    size = size.scaled(room, Qt::KeepAspectRatio).expandedTo({1, 1});
  m_scaler =
      sws_getCachedContext(m_scaler, frame.width, frame.height, static_cast<AVPixelFormat>(frame.format), size.width(),
                           size.height(), AV_PIX_FMT_RGB32, SWS_BILINEAR, nullptr, nullptr, nullptr);
  QImage image(size, QImage::Format_RGB32);
  if (!m_scaler || image.isNull())
    return {};
  const bool isNew = frame.colorspace == AVCOL_SPC_BT709 ||
                     (frame.colorspace == AVCOL_SPC_UNSPECIFIED && frame.height >= kHighDefinition);
  const int* colours = sws_getCoefficients(isNew ? SWS_CS_ITU709 : SWS_CS_DEFAULT);
  constexpr int kOne = 1 << 16;
  sws_setColorspaceDetails(m_scaler, colours, frame.color_range == AVCOL_RANGE_JPEG ? 1 : 0,
                           sws_getCoefficients(SWS_CS_DEFAULT), 1, 0, kOne, kOne);
  std::uint8_t* planes[] = {image.bits()};
  const int lines[] = {static_cast<int>(image.bytesPerLine())};
  if (sws_scale(m_scaler, frame.data, frame.linesize, 0, frame.height, planes, lines) <= 0)
    return {};
  return turns == 0 ? image : image.transformed(QTransform().rotate(90.0 * turns));
}

} // namespace muniment::preview
