#pragma once

#include "ui/redaction/redaction_desk.h"

#include <QtCore/QObject>

namespace muniment::ui {

class Banner;
class TranscriptView;
class WorkspaceTranscript;

/// Redacts messages of the transcript: those selected, else the one looked at; and shows them as packages will.
class TranscriptRedacting final : public QObject {
  Q_OBJECT

 public:
  /// What is given must outlive this; the band belongs to `parent` and is hidden.
  TranscriptRedacting(WorkspaceTranscript& rows, TranscriptView& view, QWidget* parent);

  /// Without a desk, nothing is redacted.
  void setDesk(RedactionDesk& desk);
  [[nodiscard]] RedactionDesk* desk() const { return m_desk; }
  [[nodiscard]] QWidget* band() const;
  void setConversation(const ConversationId& conversation);
  void redact();
  void toggleBoxes();
  void takeBack(const RedactionId& redaction);
  void signOff(const RedactionId& redaction);
  /// Somebody else changed what is redacted.
  void refresh();

 Q_SIGNALS:
  /// What is redacted is not what it was.
  void changed();
  void failed(const muniment::Error& error);

 private:
  void open(const std::vector<Message>& messages);
  void tell(const Result<workspace::Receipt>& receipt, const QString& sentence);

  WorkspaceTranscript* m_rows;
  TranscriptView* m_view;
  QWidget* m_parent;
  Banner* m_band;
  RedactionDesk* m_desk = nullptr;
  ConversationId m_conversation;
  int m_generation = 0;
};

} // namespace muniment::ui
