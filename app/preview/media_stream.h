#pragma once

#include "core/preview/wire/media_kind.h"

#include <QtCore/QByteArray>

#include <memory>

struct AVCodecContext;
struct AVFormatContext;
struct AVFrame;
struct AVIOContext;
struct AVPacket;

namespace muniment::preview {

/// One stream of a file in memory, cut into packets and decoded, by what stands in a list of its own. Nothing that a
/// file points to is opened. Times count from the beginning of the file.
class MediaStream final {
 public:
  enum class Sort : std::uint8_t { Sound, Frames };
  enum class Opened : std::uint8_t { Done, Missing, NotShown, Damaged };

  static constexpr std::int64_t kMostPixels = 64'000'000;

  /// The bytes must outlive the stream.
  MediaStream(QByteArrayView bytes, MediaKind kind) : m_bytes(bytes), m_kind(kind) {}
  ~MediaStream();
  Q_DISABLE_COPY_MOVE(MediaStream)

  [[nodiscard]] Opened open(Sort sort);
  /// The next picture or piece of sound; null at the end, and where the rest cannot be decoded. Valid until the next
  /// call.
  [[nodiscard]] const AVFrame* next();
  /// So that the next one begins there or before; false where the file does not allow it.
  [[nodiscard]] bool seek(std::int64_t millisecond);
  /// Of a frame, in so many parts of a second; -1 where it says none.
  [[nodiscard]] std::int64_t time(const AVFrame& frame, int parts) const;
  /// Of the whole file, by what it says or, where that is nothing, by its last packet; 0 where nothing is in it.
  [[nodiscard]] std::int64_t duration();
  /// Quarters clockwise by which pictures are turned to be upright.
  [[nodiscard]] int turns() const;
  [[nodiscard]] const AVCodecContext& decoder() const { return *m_decoder; }
  [[nodiscard]] const AVFormatContext& container() const { return *m_container; }

 private:
  static int read(void* self, std::uint8_t* target, int size);
  static std::int64_t move(void* self, std::int64_t offset, int whence);
  [[nodiscard]] bool openContainer();
  [[nodiscard]] Opened openDecoder();
  [[nodiscard]] bool feed();
  [[nodiscard]] std::int64_t measure();

  QByteArrayView m_bytes;
  MediaKind m_kind;
  std::int64_t m_at = 0; ///< of the bytes
  AVIOContext* m_input = nullptr;
  AVFormatContext* m_container = nullptr;
  AVCodecContext* m_decoder = nullptr;
  AVPacket* m_packet = nullptr;
  AVFrame* m_frame = nullptr;
  int m_stream = -1;
  bool m_isDrained = false;
};

} // namespace muniment::preview
