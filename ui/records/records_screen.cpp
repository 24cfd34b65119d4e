#include "ui/records/records_screen.h"

#include "ui/records/file_plan_pane.h"
#include "ui/records/records_list.h"
#include "ui/records/saved_views.h"

#include <QtWidgets/QSplitter>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

using namespace Qt::StringLiterals;

RecordsScreen::RecordsScreen(RecordDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(&desk), m_splitter(new QSplitter(this)), m_plan(new FilePlanPane(desk, m_splitter)),
      m_list(new RecordsList(desk, m_splitter)), m_pane(new RecordPane(desk, m_splitter)) {
  setObjectName(u"recordsScreen"_s);
  setAccessibleName(tr("Records"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_splitter);
  m_splitter->setChildrenCollapsible(false);
  const std::initializer_list<QWidget*> panes = {m_plan, m_list, m_pane};
  for (QWidget* pane : panes)
    m_splitter->addWidget(pane);
  m_splitter->setStretchFactor(2, 1);
  m_splitter->setSizes({256, 384, 10'000});
  connectPlan();
  connectList();
  connectPane();
}

void RecordsScreen::connectPlan() {
  connect(m_plan, &FilePlanPane::chosen, m_list, &RecordsList::setPlace);
  connect(m_plan, &FilePlanPane::newClassRequested, this,
          [this](const std::optional<ClassId>& above) { editClass(std::nullopt, above); });
  connect(m_plan, &FilePlanPane::editRequested, this, [this](const ClassId& id) { editClass(id, std::nullopt); });
  connect(m_plan, &FilePlanPane::removeRequested, this, &RecordsScreen::removeClass);
  connect(m_plan, &FilePlanPane::plannedRequested, this, &RecordsScreen::showPlanned);
  connect(m_plan, &FilePlanPane::importRequested, this, &RecordsScreen::importPlan);
  connect(m_plan, &FilePlanPane::exportRequested, this, &RecordsScreen::exportPlan);
  connect(m_plan->model(), &FilePlanModel::recordsDropped, this, &RecordsScreen::moveDropped);
  connect(m_plan, &FilePlanPane::failed, this, &RecordsScreen::failed);
  connect(m_plan->views(), &SavedViews::failed, this, &RecordsScreen::failed);
  connect(m_plan->views(), &SavedViews::chosen, this, &RecordsScreen::showFiltered);
}

void RecordsScreen::showFiltered(const RecordListFilter& filter, const QString& name) {
  m_plan->setCurrent(filter.within);
  m_list->setFilter(filter, name);
}

void RecordsScreen::connectList() {
  connect(m_list, &RecordsList::opened, m_pane, &RecordPane::open);
  connect(m_list, &RecordsList::emptied, this, [this](bool filtered) {
    m_pane->clear(filtered ? tr("No record is open, and the filters let none through.") : tr("No record is open."));
  });
  connect(m_list, &RecordsList::saveViewRequested, this, &RecordsScreen::saveView);
  connect(m_list, &RecordsList::editRequested, this, &RecordsScreen::editSelected);
  connect(m_list, &RecordsList::moveRequested, this, [this] { move(m_list->selected(), std::nullopt); });
  connect(m_list, &RecordsList::exportRequested, this, &RecordsScreen::exportSelected);
  connect(m_list, &RecordsList::sendRequested, this, [this] {
    if (const std::vector<RecordId> chosen = selectedIds(); !chosen.empty())
      Q_EMIT sendRequested(chosen);
  });
  connect(m_list, &RecordsList::declareRequested, this, &RecordsScreen::conversationsRequested);
  connect(m_list, &RecordsList::failed, this, &RecordsScreen::failed);
}

void RecordsScreen::connectPane() {
  connect(m_pane, &RecordPane::actRequested, this, &RecordsScreen::act);
  connect(m_pane, &RecordPane::saveRequested, this, &RecordsScreen::save);
  connect(m_pane, &RecordPane::told, this, &RecordsScreen::told);
  connect(m_pane, &RecordPane::recordRequested, this, &RecordsScreen::showRecord);
  connect(m_pane, &RecordPane::messageRequested, this, &RecordsScreen::messageRequested);
  connect(m_pane, &RecordPane::itemRequested, this, &RecordsScreen::itemRequested);
  connect(m_pane, &RecordPane::failed, this, &RecordsScreen::failed);
}

void RecordsScreen::refresh() {
  m_plan->refresh();
  m_list->refresh();
  m_pane->refresh();
  askForPeople();
}

void RecordsScreen::askForPeople() {
  m_desk->ask(workspace::ActorNames()).then(this, [this](const Result<std::map<QString, QString>>& names) {
    if (!names || *names == m_people)
      return;
    m_people = *names;
    m_list->setPeople(m_people);
    m_pane->setPeople(m_people);
  });
}

void RecordsScreen::showRecord(const RecordId& record) {
  m_list->show(record);
  m_pane->open(record);
}

void RecordsScreen::showDeclared(const RecordId& record, const QString& number) {
  refresh();
  showRecord(record);
  offerWithdrawal(record, number);
}

QByteArray RecordsScreen::paneState() const { return m_splitter->saveState(); }

void RecordsScreen::setPaneState(const QByteArray& state) { m_splitter->restoreState(state); }

} // namespace muniment::ui
