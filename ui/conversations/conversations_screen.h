#pragma once

#include "core/workspace/records/declare_record.h"
#include "ui/conversations/conversation_queries.h"

#include <QtWidgets/QWidget>

class QSplitter;
class QStackedWidget;

namespace muniment::ui {

class Banner;
class ConflictBar;
class ConversationList;
class ReviewDesk;
class MessageDetailsPane;
class PictureCache;
class SelectionBar;
class TranscriptHeader;
class TranscriptStrip;
class TranscriptTagging;
class TranscriptView;
class WorkspaceTranscript;

/// Conversations, the one that is open, and what is known of the message looked at.
class ConversationsScreen final : public QWidget {
  Q_OBJECT

 public:
  /// The queries and the desk must outlive the screen.
  ConversationsScreen(ConversationQueries& queries, ReviewDesk& review, QWidget* parent);

  void refresh();
  /// Something was declared or taken back: the selection has served.
  void showDeclared();
  /// Opens the conversation of a message and brings the message into view.
  void showMessage(MessageId message);
  void showConversation(const ConversationId& conversation);
  /// Sizes of the panes, for whoever remembers them.
  [[nodiscard]] QByteArray paneState() const;
  void setPaneState(const QByteArray& state);

 Q_SIGNALS:
  void importRequested();
  /// `isWhole` where nothing is selected, so all of the conversation is meant.
  void declareRequested(const muniment::records::Selection& selection, bool isWhole);
  /// What is selected; the whole conversation where nothing is.
  void holdRequested(const muniment::records::Selection& selection);
  void recordRequested(muniment::RecordId record);
  void failed(const muniment::Error& error);

 private:
  enum Page { Nothing, NothingMatches, Transcript };

  [[nodiscard]] QWidget* makeMiddle();
  [[nodiscard]] QWidget* makeTranscript();
  void connectTranscript();
  void connectTagging();
  void connectHeader();
  void open(const ConversationSummary& conversation);
  void askAbout(const ConversationSummary& conversation);
  void close(bool filtered);
  void showDetails(std::int64_t position);
  void askRecords(MessageId message, std::int64_t position);
  void askMarks();
  void askTags();
  void goOn();
  void search(const QString& query);
  void takeAnswer(const Result<workspace::HitsInConversation::Answer>& answer);
  void takeHits(std::vector<std::int64_t> hits);
  void stepHit(bool forward);
  void goToDay(QDate day);
  void look(std::int64_t position);
  void showSelection();
  void showView();
  void copy();
  void declare();
  void hold();
  [[nodiscard]] records::Selection selected() const;
  void keepNote(MessageId message, const QString& text);
  void prove(std::int64_t entry, std::int64_t leaf);
  void chooseCopy(MessageId message);
  void saveCopy(MessageId message, const QString& file);
  void showHelp();

  ConversationQueries* m_queries;
  ReviewDesk* m_review;
  WorkspaceTranscript* m_rows;
  PictureCache* m_pictures;
  QSplitter* m_splitter;
  ConversationList* m_list;
  QStackedWidget* m_pages = nullptr;
  TranscriptHeader* m_header = nullptr;
  Banner* m_searchProblem = nullptr;
  ConflictBar* m_conflicts = nullptr;
  TranscriptView* m_view = nullptr;
  TranscriptStrip* m_strip = nullptr;
  MessageDetailsPane* m_details = nullptr;
  SelectionBar* m_selectionBar = nullptr;
  TranscriptTagging* m_tagging = nullptr;
  ConversationId m_open;
  std::vector<std::int64_t> m_hits;
  std::int64_t m_hit = -1;
  std::optional<qsizetype> m_problemPlace;
  int m_searchGeneration = 0;
};

} // namespace muniment::ui
