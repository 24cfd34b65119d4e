#pragma once

#include "ui/preview/preview_session.h"
#include "ui/sound/sound_output.h"
#include "ui/sound/tempo.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>

namespace muniment::ui {

/// Plays one file that a session has open. What is heard is the clock; pictures follow it.
class Player final : public QObject {
  Q_OBJECT

 public:
  using Media = preview::PreviewAnswer::Media;

  static constexpr double kSlowest = 0.5;
  static constexpr double kFastest = 2;

  explicit Player(QObject* parent = nullptr);
  ~Player() override;

  /// Another output than that of this computer.
  void setOutput(std::unique_ptr<SoundOutput> output);
  /// Another file, from its beginning; it does not play yet.
  void setSession(std::shared_ptr<PreviewSession> session, const Media& media);
  void clear() { setSession(nullptr, {}); }

  void play();
  void pause();
  void toggle() { m_isPlaying ? pause() : play(); }
  void seek(std::int64_t millisecond);
  void setSpeed(double speed);
  /// A step of the usual ones.
  void changeSpeed(bool faster);
  /// Room for a picture, in pixels.
  void setRoom(QSize room);

  [[nodiscard]] bool isPlaying() const { return m_isPlaying; }
  [[nodiscard]] bool isSilent() const { return m_output && m_output->isSilent(); }
  [[nodiscard]] double speed() const { return m_speed; }
  [[nodiscard]] std::int64_t position() const { return m_position; }
  [[nodiscard]] const Media& media() const { return m_media; }
  /// As far as it is known.
  [[nodiscard]] const std::vector<std::uint8_t>& wave() const { return m_wave; }
  [[nodiscard]] static std::span<const double> speeds();

 Q_SIGNALS:
  void changed();
  void waveChanged();
  void frameShown(const QImage& image);
  void failed(const muniment::Error& error);

 private:
  using Sound = preview::PreviewDocument::Sound;
  using Frame = PreviewSession::Frame;

  void begin(std::int64_t millisecond);
  void halt();
  void tick();
  void fill();
  void take(const Result<Sound>& sound);
  void takeFrame(const Result<Frame>& frame);
  void wantFrame();
  void wantWave();
  [[nodiscard]] bool isOver();

  std::unique_ptr<SoundOutput> m_output; ///< null until it is needed
  std::shared_ptr<PreviewSession> m_session;
  Media m_media;
  std::vector<std::uint8_t> m_wave;
  QTimer m_timer;
  Tempo m_tempo{1};
  QByteArray m_waiting; ///< to be written
  QElapsedTimer m_stillFor;
  std::int64_t m_position = 0;
  std::int64_t m_base = 0;  ///< where this run began
  std::int64_t m_next = 0;  ///< to be asked for
  std::int64_t m_heard = 0; ///< of this run
  qsizetype m_written = 0;
  double m_speed = 1;
  int m_run = 0;  ///< what was asked for in another one is not wanted any more
  int m_file = 0; ///< the same for another file
  bool m_isPlaying = false;
  bool m_isAsked = false;
  bool m_isSoundOver = false;
  bool m_isAllThere = false; ///< nothing more is to be asked for
  QSize m_room{640, 480};
  bool m_isFrameAsked = false;
  bool m_isFrameWanted = false; ///< of another moment than the one that is asked for
  std::int64_t m_frameAt = -1;
  std::int64_t m_frameEnds = 0;
};

} // namespace muniment::ui
