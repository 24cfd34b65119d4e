#pragma once

#include "core/preview/client/preview_host.h"
#include "core/workspace/evidence/production_selection.h"
#include "core/workspace/records/declare_record.h"
#include "ui/conversations/conversation_queries.h"

#include <QtWidgets/QWidget>

class QSplitter;
class QStackedWidget;

namespace muniment::ui {

class AttachmentViewer;
class Banner;
class Composer;
class ComposerDesk;
class ConflictBar;
class ConversationList;
class RedactionDesk;
class ReviewDesk;
class MessageDetailsPane;
class NewMessagesPill;
class PictureCache;
class SelectionBar;
class TranscriptHeader;
class TranscriptPast;
class TranscriptRedacting;
class TranscriptStrip;
class TranscriptTagging;
class TranscriptView;
class VoicePlayer;
class WorkspaceTranscript;

/// Conversations, the one that is open, and what is known of the message looked at.
class ConversationsScreen final : public QWidget {
  Q_OBJECT

 public:
  /// The queries and the desk must outlive the screen.
  ConversationsScreen(ConversationQueries& queries, ReviewDesk& review, QWidget* parent);

  /// Who sends what is written under live conversations; it must outlive the screen. Without, nothing can be written.
  void setComposerDesk(ComposerDesk& desk);
  /// Whom to ask for redactions; it must outlive the screen. Without, nothing is redacted.
  void setRedactionDesk(RedactionDesk& desk);
  /// Shows the open conversation as it stood, or as it is now.
  void showPast();
  void refresh();
  /// Who somebody is was said: shows the people of the open conversation anew.
  void refreshPeople();
  /// Something was declared or taken back: the selection has served.
  void showDeclared();
  /// Opens the conversation of a message and brings the message into view.
  void showMessage(MessageId message);
  void showConversation(const ConversationId& conversation);
  /// Sizes of the panes, for whoever remembers them.
  /// How the files of messages are shown; without it they are not.
  void setPreviews(std::shared_ptr<preview::PreviewHost> previews);
  [[nodiscard]] QByteArray paneState() const;
  void setPaneState(const QByteArray& state);

  /// What is open; null where nothing is.
  [[nodiscard]] const ConversationId& conversation() const { return m_open; }
  [[nodiscard]] const QString& title() const { return m_title; }

 Q_SIGNALS:
  void importRequested();
  /// `isWhole` where nothing is selected, so all of the conversation is meant.
  void declareRequested(const muniment::records::Selection& selection, bool isWhole);
  /// What is selected; the whole conversation where nothing is.
  void holdRequested(const muniment::records::Selection& selection);
  /// What is selected, from its first message to its last, is to be filed to a case; the whole conversation where both
  /// are null.
  void caseRequested(const muniment::ConversationId& conversation, muniment::MessageId first, muniment::MessageId last);
  /// Hand this out; `name` is what people call the conversation.
  void exportRequested(const muniment::workspace::ProductionSelection& selection, const QString& name);
  void recordRequested(muniment::RecordId record);
  void participantsRequested(); ///< who is who?
  void importsRequested();      ///< from which files is what is open?
  void failed(const muniment::Error& error);

 private:
  enum Page { Nothing, NothingMatches, Transcript, Closed };

  [[nodiscard]] QWidget* makeMiddle();
  [[nodiscard]] QWidget* makeTranscript();
  void connectTranscript();
  void connectTagging();
  void connectHeader();
  void connectEvidence();
  void connectComposer();
  void connectVoices();
  void open(const ConversationSummary& conversation);
  void askAbout(const ConversationSummary& conversation);
  /// @name conversations_screen_sensitive.cpp
  /// @{
  [[nodiscard]] QWidget* makeClosed();
  /// Shows the transcript, or that it stays closed until it is asked for.
  void showTranscript();
  void takeMarks(const std::vector<SensitiveMark>& marks);
  void openSensitive();
  void markSensitive();
  /// @}
  /// What came meanwhile is shown: at the end where the reader is there, else as a number that leads there.
  void takeGrowth();
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
  void fileToCase();
  [[nodiscard]] bool isPast();
  void exportIt();
  void redact();
  void askRedactions(std::int64_t position);
  [[nodiscard]] records::Selection selected() const;
  void keepNote(MessageId message, const QString& text);
  void keepWords(MessageId message, const QString& text);
  void prove(std::int64_t entry, std::int64_t leaf);
  void chooseCopy(MessageId message);
  void choosePlace(MessageId message, const QString& name, QWidget* parent);
  void openAttachment(std::int64_t position);
  void saveCopy(MessageId message, const QString& file);
  void showHelp();

  ConversationQueries* m_queries;
  ReviewDesk* m_review;
  WorkspaceTranscript* m_rows;
  PictureCache* m_pictures;
  AttachmentViewer* m_viewer;
  VoicePlayer* m_voices;
  QSplitter* m_splitter;
  ConversationList* m_list;
  QStackedWidget* m_pages = nullptr;
  TranscriptHeader* m_header = nullptr;
  Banner* m_searchProblem = nullptr;
  ConflictBar* m_conflicts = nullptr;
  TranscriptView* m_view = nullptr;
  TranscriptStrip* m_strip = nullptr;
  NewMessagesPill* m_pill = nullptr;
  MessageDetailsPane* m_details = nullptr;
  SelectionBar* m_selectionBar = nullptr;
  TranscriptTagging* m_tagging = nullptr;
  TranscriptRedacting* m_redacting = nullptr;
  TranscriptPast* m_past = nullptr;
  Composer* m_composer = nullptr;
  ConversationId m_open;
  QString m_title; ///< of the conversation that is open
  std::vector<std::int64_t> m_hits;
  std::int64_t m_hit = -1;
  std::optional<qsizetype> m_problemPlace;
  int m_searchGeneration = 0;
  std::vector<SensitiveMark> m_marks;  ///< of the conversation that is open
  std::set<ConversationId> m_askedFor; ///< sensitive ones that were opened since the program began
  bool m_isLive = false;
  std::int64_t m_shown = 0; ///< messages that the reader knows of
};

} // namespace muniment::ui
