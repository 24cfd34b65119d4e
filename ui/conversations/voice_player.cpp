#include "ui/conversations/voice_player.h"

#include "ui/preview/player_pane.h"
#include "ui/preview/wave_bar.h"

#include <QtCore/QEvent>

namespace muniment::ui {

using namespace Qt::StringLiterals;

VoicePlayer::VoicePlayer(ConversationQueries& queries, QWidget& screen)
    : QObject(&screen), m_queries(&queries), m_player(new Player(this)) {
  screen.installEventFilter(this);
  connect(m_player, &Player::changed, this, &VoicePlayer::changed);
  connect(m_player, &Player::failed, this, &VoicePlayer::failed);
}

void VoicePlayer::stop() {
  ++m_generation;
  m_message = {};
  m_session.reset();
  m_player->clear();
}

void VoicePlayer::toggle(MessageId message) {
  if (message != m_message)
    fetch(message, 0);
  else if (m_session)
    m_player->toggle();
}

void VoicePlayer::playFrom(MessageId message, double share) {
  if (message != m_message)
    return fetch(message, share);
  if (m_session)
    begin(share);
}

void VoicePlayer::step(bool forward) {
  m_player->seek(m_player->position() + (forward ? WaveBar::kStep : -WaveBar::kStep));
}

void VoicePlayer::fetch(MessageId message, double share) {
  stop();
  m_message = message;
  workspace::PreviewAttachment query;
  query.message = message;
  m_queries->ask(query).then(this, [=, this, generation = m_generation](const Result<workspace::ReceivedFile>& file) {
    if (generation != m_generation)
      return; // another one is wanted by now
    if (file && m_previews)
      return open(file->bytes, share);
    stop();
    Q_EMIT failed(file ? makeError(ErrorKind::Unavailable, "preview.not_started"_L1) : file.error());
  });
}

void VoicePlayer::open(const QByteArray& bytes, double share) {
  auto session = std::make_shared<PreviewSession>(m_previews, bytes);
  session->open().then(
      this, [=, this, generation = m_generation](const Result<PreviewSession::Opened>& opened) mutable {
        if (generation != m_generation)
          return;
        const bool isHeard = opened && opened->facts.media && opened->facts.media->hasSound;
        if (!isHeard) {
          stop();
          return Q_EMIT failed(opened ? makeError(ErrorKind::Refused, "preview.format"_L1) : opened.error());
        }
        m_session = std::move(session);
        Player::Media media = *opened->facts.media;
        media.hasFrames = false; // only heard here
        m_player->setSession(m_session, media);
        begin(share);
      });
}

void VoicePlayer::begin(double share) {
  m_player->seek(static_cast<std::int64_t>(share * static_cast<double>(m_player->media().duration)));
  m_player->play();
  if (m_player->isSilent() && !std::exchange(m_isSilenceSaid, true))
    Q_EMIT silent();
}

double VoicePlayer::share() const {
  const std::int64_t duration = m_player->media().duration;
  return duration > 0 ? static_cast<double>(m_player->position()) / static_cast<double>(duration) : 0;
}

QString VoicePlayer::words() const {
  const QString time = playedTime(m_player->position());
  return m_player->speed() == 1 ? time : time + u" · "_s + PlayerPane::speedText(m_player->speed());
}

bool VoicePlayer::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Hide)
    m_player->pause();
  return QObject::eventFilter(watched, event);
}

} // namespace muniment::ui
