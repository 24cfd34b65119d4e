#pragma once

#include "app/preview/frame_track.h"
#include "app/preview/opened_file.h"
#include "app/preview/sound_track.h"

namespace muniment::preview {

/// A voice note, another recording or a film.
class MediaFile final : public OpenedFile {
 public:
  MediaFile(QByteArray bytes, MediaKind kind) : m_bytes(std::move(bytes)), m_kind(kind) {}

  [[nodiscard]] Status open(const QString& password) override;
  [[nodiscard]] PreviewAnswer::Facts facts() override;
  [[nodiscard]] QSizeF size(int page) override;
  [[nodiscard]] QImage render(int, double, int, const QRect&) override { return {}; }
  [[nodiscard]] std::optional<PreviewAnswer::Wave> wave(int from) override;
  [[nodiscard]] std::optional<PreviewAnswer::Sound> sound(std::int64_t from, std::span<std::int16_t> target) override;
  [[nodiscard]] Moment frame(std::int64_t at, QSize most) override;

 private:
  [[nodiscard]] Status openFrames();

  QByteArray m_bytes;
  MediaKind m_kind;
  std::unique_ptr<SoundTrack> m_sound;   ///< null where there is none
  std::unique_ptr<FrameTrack> m_frames;  ///< null where there are none
  std::unique_ptr<SoundTrack> m_looking; ///< goes through the whole for the wave, beside what is heard
  std::vector<std::uint8_t> m_peaks;
  std::int64_t m_duration = 0;
};

} // namespace muniment::preview
