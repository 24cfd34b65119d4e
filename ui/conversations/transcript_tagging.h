#pragma once

#include "ui/review/tagger.h"

#include <QtCore/QTimer>

namespace muniment::ui {

class TagBar;
class TranscriptView;
class WorkspaceTranscript;

/// Tags the messages of the transcript: those selected, else the one looked at.
class TranscriptTagging final : public QObject {
  Q_OBJECT

 public:
  /// What is given must outlive this; the bar belongs to `parent` and is hidden.
  TranscriptTagging(ReviewDesk& desk, WorkspaceTranscript& rows, TranscriptView& view, QWidget* parent);

  [[nodiscard]] QWidget* bar() const;
  /// Another conversation is shown.
  void setConversation(const ConversationId& conversation);
  /// Begins, or ends where it was begun.
  void toggle();
  /// Asks for the sets and tags anew.
  void refresh();
  [[nodiscard]] const std::vector<TagSet>& sets() const { return m_tagger->sets(); }

 Q_SIGNALS:
  /// The person is done with the message and wants the next.
  void nextRequested();
  void placeRequested(qlonglong position);
  /// What messages have is not what it was.
  void changed();
  void failed(const muniment::Error& error);

 private:
  void setOn(bool on);
  void aim();
  void gather(std::vector<workspace::KeptMessages::Stretch> stretches, std::vector<MessageId> found, int generation);
  void openSets();

  ReviewDesk* m_desk;
  WorkspaceTranscript* m_rows;
  TranscriptView* m_view;
  QWidget* m_parent;
  Tagger* m_tagger;
  TagBar* m_bar;
  ConversationId m_conversation;
  QTimer m_pause; ///< while a selection is drawn
  int m_generation = 0;
};

} // namespace muniment::ui
