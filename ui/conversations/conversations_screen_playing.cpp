#include "ui/conversations/conversations_screen.h"
#include "ui/conversations/transcript_view.h"
#include "ui/conversations/voice_player.h"
#include "ui/conversations/workspace_transcript.h"
#include "ui/kit/toast.h"
#include "ui/preview/player_pane.h"

namespace muniment::ui {
namespace {

constexpr int kAboveStrip = 28 + 16;

} // namespace

void ConversationsScreen::connectVoices() {
  m_view->setVoices(m_voices);
  connect(m_voices, &VoicePlayer::failed, this, &ConversationsScreen::failed);
  connect(m_voices, &VoicePlayer::silent, this,
          [this] { new Toast(window(), Icon::Info, PlayerPane::silentWords(), {}, kAboveStrip); });
  connect(m_view, &TranscriptView::playRequested, this, [this](qlonglong position) {
    if (const Message* message = m_rows->row(position))
      m_voices->toggle(message->id);
  });
  connect(m_view, &TranscriptView::playFromRequested, this, [this](qlonglong position, double share) {
    if (const Message* message = m_rows->row(position))
      m_voices->playFrom(message->id, share);
  });
}

} // namespace muniment::ui
