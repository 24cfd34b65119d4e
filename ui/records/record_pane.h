#pragma once

#include "ui/records/record_desk.h"

#include <QtWidgets/QWidget>

#include <set>

class QListView;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace muniment::ui {

class ContentModel;
class PlainLabel;
class RecordFacts;
class RecordForm;
class RecordHistory;
class RetentionSection;
class SubjectPages;
class TabStrip;

/// One record with all that is known of it, and what can be done with it.
class RecordPane final : public QWidget {
  Q_OBJECT

 public:
  enum class Act { Link, NoteEvent, Export, Move, Close, Finalise, Undeclare };

  /// The desk must outlive this.
  RecordPane(RecordDesk& desk, QWidget* parent);

  /// Shows a record; asks for it.
  void open(const RecordId& record);
  /// Asks again for the one that is shown.
  void refresh();
  void clear(const QString& sentence);
  void setPeople(const std::map<QString, QString>& people);
  /// Null until the answer came.
  [[nodiscard]] const workspace::RecordByName::Answer* known() const { return m_known ? &*m_known : nullptr; }
  [[nodiscard]] RecordForm* form() const { return m_form; }
  /// A part of its own below the details, such as how the record stands in another system.
  void addSection(QWidget* section);

 Q_SIGNALS:
  void shown(const muniment::RecordId& record);
  /// What is known of the record came, or came again.
  void told(const muniment::RecordId& record);
  void recordRequested(const muniment::RecordId& record);
  void messageRequested(muniment::MessageId message);
  void itemRequested(const muniment::ItemId& item);
  void saveRequested(const muniment::workspace::ChangeRecord& change);
  void actRequested(muniment::ui::RecordPane::Act act);
  void failed(const muniment::Error& error);

 private:
  void makePages();
  [[nodiscard]] QWidget* makeRecord();
  [[nodiscard]] QWidget* makeHead();
  [[nodiscard]] QWidget* makeDetails();
  [[nodiscard]] QWidget* makeClosed();
  void take(const workspace::RecordByName::Answer& known);
  void askForConversation();
  void showHead();
  void openMenu();
  void showWhereItWasSaid();

  RecordDesk* m_desk;
  ContentModel* m_content;
  SubjectPages* m_pages = nullptr;
  PlainLabel* m_title = nullptr;
  QWidget* m_chips = nullptr;
  QPushButton* m_where = nullptr;
  QPushButton* m_more = nullptr;
  TabStrip* m_tabs = nullptr;
  QStackedWidget* m_bodies = nullptr;
  PlainLabel* m_facts = nullptr;
  RecordForm* m_form = nullptr;
  RetentionSection* m_retention = nullptr;
  RecordFacts* m_other = nullptr;
  QVBoxLayout* m_sections = nullptr;
  QStackedWidget* m_kept = nullptr; ///< the content, or that it is closed until asked for
  QListView* m_list = nullptr;
  std::set<RecordId> m_askedFor; ///< sensitive ones that are shown all the same
  RecordHistory* m_history = nullptr;
  std::map<QString, QString> m_people;
  std::optional<RecordId> m_open;
  std::optional<workspace::RecordByName::Answer> m_known;
  std::optional<workspace::ConversationById::Answer> m_conversation;
  bool m_isRunning = false;
  bool m_again = false;
};

} // namespace muniment::ui
