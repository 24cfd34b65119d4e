#pragma once

#include "ui/conversations/opt_in_sheet.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QPlainTextEdit;
class QPushButton;

namespace muniment::ui {

class ComposerAnswer;
class ComposerQueue;
class ElidedLabel;
class PlainLabel;

/// Docked under a live conversation for whoever may write in it: what may be sent now, which message is answered, the
/// words, a file, a template, choices, and what is on its way. Drafts are remembered as long as the program runs.
class Composer final : public QWidget {
  Q_OBJECT

 public:
  explicit Composer(QWidget* parent = nullptr);

  void setDesk(ComposerDesk* desk);
  void setConversation(const ConversationId& conversation);
  /// Asks anew how things stand.
  void refresh();
  void attach(const QString& file);
  /// What is written next answers this message; `who` and `words` are for the person who writes.
  void answer(MessageId message, const QString& who, const QString& words);
  void react(MessageId message, const QString& emoji);
  /// What shows that the person agreed to be written to; a message of theirs may be one more thing.
  void openOptIn(std::optional<OptInSheet::Shown> shown = {});
  /// Whether answers and reactions can be sent now.
  [[nodiscard]] bool takesWords() const { return m_state && m_state->mayWrite && !m_state->refusesWords; }

 Q_SIGNALS:
  void takesWordsChanged(bool takes);
  /// Whether it can be recorded here that the person agreed to be written to.
  void recordsOptInChanged(bool records);
  /// Something was queued, sent again or withdrawn.
  void changed();
  void failed(const muniment::Error& error);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  void makeRows();
  [[nodiscard]] QWidget* makeFileRow();
  void fillMore();
  void takeState(const std::optional<workspace::SendingState::Answer>& state);
  void weigh();
  void send();
  void chooseFile();
  void chooseTemplate();
  void offerChoices();
  void takeBack(DeliveryId delivery, const QString& words);
  /// `restores`: words that come back where nothing else is being written.
  void finish(ComposerDesk::Done done, bool empties, const QString& restores = {});
  void clearDraft();

  ComposerDesk* m_desk = nullptr;
  ConversationId m_conversation;
  std::optional<workspace::SendingState::Answer> m_state;
  std::map<ConversationId, QString> m_drafts;
  QString m_file;
  bool m_sending = false;
  int m_generation = 0;
  QTimer m_timer;
  ComposerQueue* m_queue;
  PlainLabel* m_alarm;
  PlainLabel* m_window;
  ComposerAnswer* m_answer;
  QPlainTextEdit* m_text;
  QWidget* m_fileRow;
  ElidedLabel* m_fileName;
  QPushButton* m_more;
  QPushButton* m_attach;
  QPushButton* m_template;
  QPushButton* m_send;
};

} // namespace muniment::ui
