#pragma once

#include "core/model/conversation.h"

#include <QtCore/QObject>

namespace muniment::ui {

class TimeBar;
class TranscriptView;
class WorkspaceTranscript;

/// Shows the transcript as it stood at a moment, and comes back. Nothing can be decided about the past.
class TranscriptPast final : public QObject {
  Q_OBJECT

 public:
  /// What is given must outlive this; the bar belongs to `parent` and is hidden.
  TranscriptPast(WorkspaceTranscript& rows, TranscriptView& view, QWidget* parent);

  [[nodiscard]] QWidget* bar() const;
  [[nodiscard]] bool isOn() const { return m_isOn; }
  /// Another conversation is shown, as it is now.
  void setConversation(const ConversationSummary& conversation);
  void toggle();
  void leave();

 Q_SIGNALS:
  void changed(bool isPast);

 private:
  void enter();
  void setOn(bool on);

  WorkspaceTranscript* m_rows;
  TranscriptView* m_view;
  TimeBar* m_bar;
  ConversationSummary m_conversation;
  bool m_isOn = false;
};

} // namespace muniment::ui
