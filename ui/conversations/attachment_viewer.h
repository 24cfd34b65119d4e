#pragma once

#include "core/preview/client/preview_host.h"
#include "ui/conversations/conversation_queries.h"
#include "ui/conversations/transcript_people.h"
#include "ui/preview/preview_dialog.h"

#include <QtCore/QPointer>

namespace muniment::ui {

class AttachmentRedacting;
class RedactionDesk;

/// The file that a message came with in a window of its own, with the way to the files of the messages around it.
class AttachmentViewer final : public QObject {
  Q_OBJECT

 public:
  static constexpr int kAtOnce = 200;   ///< messages that are asked for together
  static constexpr int kMostPages = 50; ///< so often, on the way to a neighbour
  static constexpr std::int64_t kMostBytes = std::int64_t{64} << 20;

  /// The queries and the window must outlive this.
  AttachmentViewer(ConversationQueries& queries, QWidget& window, QObject* parent)
      : QObject(parent), m_queries(&queries), m_window(&window) {}

  void setPreviews(std::shared_ptr<preview::PreviewHost> previews) { m_previews = std::move(previews); }
  /// Without a desk, nothing is redacted.
  void setRedactionDesk(RedactionDesk& desk) { m_redactions = &desk; }
  [[nodiscard]] static bool canOpen(const Message& message);
  void open(const ConversationId& conversation, const Message& message, TranscriptPeople people);
  /// Null while nothing is open.
  [[nodiscard]] PreviewDialog* dialog() const { return m_dialog; }
  /// How files were looked at last.
  [[nodiscard]] QByteArray paneState() const { return m_paneState; }
  void setPaneState(const QByteArray& state) { m_paneState = state; }

 Q_SIGNALS:
  void saveRequested(muniment::MessageId message, const QString& name);
  void failed(const muniment::Error& error);
  /// What is redacted is not what it was.
  void redactionsChanged();

 private:
  enum Side : std::uint8_t { Before, Behind };

  void makeDialog();
  void show(const Message& message);
  void fetch();
  void copy(const QString& text);
  /// What reviewers wrote down of a recording stands beside it.
  void askWords();
  void showWords();
  void look(Side side, std::int64_t from, int pages);
  void take(Side side, const workspace::TranscriptPage::Answer& page, std::int64_t from, int pages);
  void showNeighbours();

  ConversationQueries* m_queries;
  QWidget* m_window;
  std::shared_ptr<preview::PreviewHost> m_previews;
  RedactionDesk* m_redactions = nullptr;
  QPointer<PreviewDialog> m_dialog;
  AttachmentRedacting* m_redacting = nullptr; ///< of the dialog; null where nothing is redacted
  ConversationId m_conversation;
  TranscriptPeople m_people;
  std::optional<Message> m_message;
  std::array<std::optional<Message>, 2> m_neighbours;
  QByteArray m_paneState;
  QString m_words; ///< of the file that is shown
  int m_generation = 0;
};

} // namespace muniment::ui
