#pragma once

#include "app/preview/media_stream.h"

#include <QtGui/QImage>

struct SwsContext;

namespace muniment::preview {

/// The moving pictures of a file, upright, at any moment.
class FrameTrack final {
 public:
  struct Shown final {
    QImage image; ///< null where there is none
    std::int64_t at = 0;
    std::int64_t next = -1;
  };

  FrameTrack(QByteArrayView bytes, MediaKind kind) : m_stream(bytes, kind) {}
  ~FrameTrack();
  Q_DISABLE_COPY_MOVE(FrameTrack)

  [[nodiscard]] MediaStream::Opened open();
  [[nodiscard]] MediaStream& stream() { return m_stream; }
  /// Upright, in pixels that are as wide as high.
  [[nodiscard]] QSize size() const;
  [[nodiscard]] Shown at(std::int64_t millisecond, QSize most);

 private:
  void moveTo(std::int64_t millisecond);
  [[nodiscard]] bool step();
  [[nodiscard]] QImage scaled(const AVFrame& frame, QSize most);

  MediaStream m_stream;
  SwsContext* m_scaler = nullptr;
  AVFrame* m_shown = nullptr;
  AVFrame* m_following = nullptr;
  std::int64_t m_shownAt = -1;
  std::int64_t m_followingAt = -1; ///< -1 behind the last
};

} // namespace muniment::preview
