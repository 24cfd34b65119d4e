#pragma once

#include "ui/records/record_list_filter.h"
#include "ui/records/record_pane.h"

#include <functional>
#include <memory>

class QSplitter;

namespace muniment::ui {

class ActDialog;
class FilePlanPane;
class RecordsList;

/// The records: file plan, list, one record.
class RecordsScreen final : public QWidget {
  Q_OBJECT

 public:
  /// The desk must outlive the screen.
  RecordsScreen(RecordDesk& desk, QWidget* parent);

  void refresh();
  /// Opens a record wherever it lies in the plan.
  void showRecord(const RecordId& record);
  /// The list narrowed to something, under a name that says so.
  void showFiltered(const RecordListFilter& filter, const QString& name);
  /// The same for one that was declared just now, which can be taken back for some minutes.
  void showDeclared(const RecordId& record, const QString& number);
  /// A part of its own in the pane of a record.
  void addSection(QWidget* section) { m_pane->addSection(section); }
  [[nodiscard]] QByteArray paneState() const;
  void setPaneState(const QByteArray& state);

 Q_SIGNALS:
  void messageRequested(muniment::MessageId message);
  /// To look at a file that a record is made of.
  void itemRequested(const muniment::ItemId& item);
  /// To where something can be declared.
  void conversationsRequested();
  /// Hand these out.
  void exportRequested(const std::vector<muniment::RecordId>& records);
  /// Send these to a records system.
  void sendRequested(const std::vector<muniment::RecordId>& records);
  /// What is known of a record came, or came again.
  void told(const muniment::RecordId& record);
  void failed(const muniment::Error& error);

 private:
  void connectPlan();
  void connectList();
  void connectPane();
  void askForPeople();

  /// @name records_screen_acts.cpp
  /// @{
  struct Running;
  /// Opens the dialog; what `acts` gives is carried out when its button is pressed, and `sentence` told afterwards.
  void ask(ActDialog* dialog, std::function<std::vector<RecordAct>()> acts, const QString& sentence);
  void begin(const std::shared_ptr<Running>& running);
  void next(const std::shared_ptr<Running>& running);
  void refuse(const std::shared_ptr<Running>& running, const Error& error);
  /// Without a dialog.
  void perform(RecordAct act, const QString& sentence);
  void tell(const QString& sentence);
  void act(RecordPane::Act act);
  void save(const workspace::ChangeRecord& change);
  void move(std::vector<Record> records, const std::optional<ClassId>& target);
  void moveDropped(const std::vector<RecordId>& dropped, const ClassId& target);
  void editSelected();
  void exportSelected();
  [[nodiscard]] std::vector<RecordId> selectedIds() const;
  void saveView();
  void editClass(const std::optional<ClassId>& edited, const std::optional<ClassId>& above);
  void removeClass(const ClassId& removed);
  void showPlanned();
  void importPlan();
  void exportPlan();
  void writePlan(const records::Plan& plan, const QString& file);
  void readPlan(const QString& file);
  /// Offers to take a declaration of one's own back while that is possible.
  void offerWithdrawal(const RecordId& record, const QString& number);
  /// @}

  RecordDesk* m_desk;
  QSplitter* m_splitter;
  FilePlanPane* m_plan;
  RecordsList* m_list;
  RecordPane* m_pane;
  std::map<QString, QString> m_people;
  std::map<QByteArray, CommandId> m_proposed; ///< what waits for a second person, to be repeated under the same id
};

} // namespace muniment::ui
