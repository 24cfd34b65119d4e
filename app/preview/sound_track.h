#pragma once

#include "app/preview/media_stream.h"
#include "core/preview/wire/preview_answer.h"

#include <span>
#include <vector>

struct SwrContext;

namespace muniment::preview {

/// The sound of a file as samples of one kind, from any moment on.
class SoundTrack final {
 public:
  using Sound = PreviewAnswer::Sound;

  SoundTrack(QByteArrayView bytes, MediaKind kind) : m_stream(bytes, kind) {}
  ~SoundTrack();
  Q_DISABLE_COPY_MOVE(SoundTrack)

  [[nodiscard]] MediaStream::Opened open() { return m_stream.open(MediaStream::Sort::Sound); }
  [[nodiscard]] MediaStream& stream() { return m_stream; }
  /// Fills the target from this millisecond on, as far as there is sound; where it goes on from the last call, no
  /// sample is lost.
  [[nodiscard]] Sound read(std::int64_t from, std::span<std::int16_t> target);

 private:
  static constexpr std::size_t kSides = 2;

  void moveTo(std::int64_t sample);
  /// One more piece of sound behind what is ready; false at the end.
  [[nodiscard]] bool decode();
  [[nodiscard]] bool convert(const AVFrame& frame);
  [[nodiscard]] std::size_t ready() const { return (m_ready.size() - m_taken) / kSides; }

  MediaStream m_stream;
  SwrContext* m_converter = nullptr;
  int m_rate = 0; ///< that the converter was made for, as the next two
  int m_format = -1;
  int m_channels = 0;
  std::vector<std::int16_t> m_ready;
  std::size_t m_taken = 0;     ///< of what is ready
  std::int64_t m_position = 0; ///< of the first sample that is ready and not taken
  std::int64_t m_skip = 0;     ///< samples in front of the one that was asked for
  bool m_hasPlace = false;     ///< else the next piece says where it stands
  std::int64_t m_wanted = 0;   ///< where the piece that says so is to lead
};

} // namespace muniment::preview
