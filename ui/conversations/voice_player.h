#pragma once

#include "core/preview/client/preview_host.h"
#include "ui/conversations/conversation_queries.h"
#include "ui/preview/player.h"

namespace muniment::ui {

/// Plays the voice note of one message at a time, in its place in the transcript.
class VoicePlayer final : public QObject {
  Q_OBJECT

 public:
  /// Both must outlive this. Where the screen is not seen, as behind a lock, nothing is heard.
  VoicePlayer(ConversationQueries& queries, QWidget& screen);

  void setPreviews(std::shared_ptr<preview::PreviewHost> previews) { m_previews = std::move(previews); }
  /// Plays it, or pauses, where it is the one that plays.
  void toggle(MessageId message);
  /// Plays it from this share of its length on.
  void playFrom(MessageId message, double share);
  /// Some seconds on or back.
  void step(bool forward);
  void changeSpeed(bool faster) { m_player->changeSpeed(faster); }
  void stop();

  /// Null where none was begun or the last one was left.
  [[nodiscard]] MessageId message() const { return m_message; }
  [[nodiscard]] bool isPlaying() const { return m_player->isPlaying(); }
  /// Of its length, 0 to 1.
  [[nodiscard]] double share() const;
  /// Where it is, and how fast where that is unusual.
  [[nodiscard]] QString words() const;
  [[nodiscard]] Player* player() const { return m_player; }

 Q_SIGNALS:
  void changed();
  /// It plays, and this computer cannot be heard; said once.
  void silent();
  void failed(const muniment::Error& error);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void fetch(MessageId message, double share);
  void open(const QByteArray& bytes, double share);
  void begin(double share);

  ConversationQueries* m_queries;
  std::shared_ptr<preview::PreviewHost> m_previews;
  Player* m_player;
  std::shared_ptr<PreviewSession> m_session; ///< once the file is open
  MessageId m_message;
  int m_generation = 0;
  bool m_isSilenceSaid = false;
};

} // namespace muniment::ui
