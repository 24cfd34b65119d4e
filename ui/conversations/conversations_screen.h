#pragma once

#include "ui/conversations/conversation_queries.h"

#include <QtWidgets/QWidget>

class QSplitter;

namespace muniment::ui {

class ConversationList;
class MessageDetailsPane;
class PlainLabel;
class TranscriptHeader;
class TranscriptStrip;
class TranscriptView;
class WorkspaceTranscript;

/// Conversations, the one that is open, and what is known of the message looked at.
class ConversationsScreen final : public QWidget {
  Q_OBJECT

 public:
  /// The queries must outlive the screen.
  ConversationsScreen(ConversationQueries& queries, QWidget* parent);

  void refresh();
  /// Opens the conversation of a message and brings the message into view.
  void showMessage(MessageId message);
  /// Sizes of the panes, for whoever remembers them.
  [[nodiscard]] QByteArray paneState() const;
  void setPaneState(const QByteArray& state);

 Q_SIGNALS:
  void importRequested();
  void failed(const muniment::Error& error);

 private:
  [[nodiscard]] QWidget* makeMiddle();
  [[nodiscard]] QWidget* makeSelectionBar();
  void connectTranscript();
  void open(const ConversationSummary& conversation);
  void showDetails(std::int64_t position);
  void search(const QString& query);
  void takeHits(std::vector<std::int64_t> hits);
  void stepHit(bool forward);
  void goToDay(QDate day);
  void showSelection();
  void showView();
  void copy();

  ConversationQueries* m_queries;
  WorkspaceTranscript* m_rows;
  QSplitter* m_splitter;
  ConversationList* m_list;
  TranscriptHeader* m_header = nullptr;
  TranscriptView* m_view = nullptr;
  TranscriptStrip* m_strip = nullptr;
  MessageDetailsPane* m_details = nullptr;
  QWidget* m_selectionBar = nullptr;
  PlainLabel* m_selectionCount = nullptr;
  PlainLabel* m_selectionSpan = nullptr;
  ConversationId m_open;
  std::vector<std::int64_t> m_hits;
  std::int64_t m_hit = -1;
  int m_searchGeneration = 0;
};

} // namespace muniment::ui
