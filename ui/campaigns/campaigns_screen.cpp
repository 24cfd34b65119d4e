#include "ui/campaigns/campaigns_screen.h"

#include "ui/campaigns/campaign_person_pane.h"
#include "ui/campaigns/campaign_row.h"
#include "ui/campaigns/campaign_sheet.h"
#include "ui/campaigns/campaigns_model.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/reason_sheet.h"
#include "ui/kit/screen_header.h"
#include "ui/kit/style.h"
#include "ui/kit/toast.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QLocale>
#include <QtCore/QSaveFile>
#include <QtGui/QShortcut>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using Act = CampaignPane::Act;

enum Page { Loading, Rows, Empty, NoPermission, Failed };
constexpr int kRowHeight = 76;

} // namespace

CampaignsScreen::CampaignsScreen(CampaignsDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(&desk), m_model(new CampaignsModel(desk, this)), m_splitter(new QSplitter(this)) {
  setObjectName(u"campaignsScreen"_s);
  setAccessibleName(tr("Campaigns"));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_splitter);
  m_splitter->setChildrenCollapsible(false);
  m_splitter->addWidget(makeList());
  m_pane = new CampaignPane(desk, m_splitter);
  m_person = new CampaignPersonPane(desk, m_splitter);
  m_splitter->addWidget(m_pane);
  m_splitter->addWidget(m_person);
  m_splitter->setStretchFactor(1, 1);
  m_splitter->setSizes({272, 10'000, 296});
  connect(m_model, &CampaignsModel::answered, this, &CampaignsScreen::showAnswer);
  connect(m_model, &CampaignsModel::failed, this, [this](const Error& error) {
    m_pages->setCurrentIndex(error.kind == ErrorKind::Refused ? NoPermission : Page::Failed);
    Q_EMIT failed(error);
  });
  connect(m_pane, &CampaignPane::failed, this, &CampaignsScreen::failed);
  connect(m_pane, &CampaignPane::actRequested, this, &CampaignsScreen::act);
  connect(m_pane, &CampaignPane::personOpened, this, [this](const workspace::CampaignPeople::Line& line) {
    if (m_pane->shown())
      m_person->open(m_pane->shown()->campaign, line, m_mayRun);
  });
  connect(m_pane, &CampaignPane::personClosed, m_person, &CampaignPersonPane::close);
  connect(m_person, &CampaignPersonPane::excludeRequested, this, &CampaignsScreen::exclude);
  connect(m_person, &CampaignPersonPane::entriesRequested, this, &CampaignsScreen::entriesRequested);
  makeKeys();
}

QWidget* CampaignsScreen::makeList() {
  auto* side = new QWidget(m_splitter);
  side->setBackgroundRole(QPalette::Base);
  side->setAutoFillBackground(true);
  side->setMinimumWidth(240);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_header = new ScreenHeader(tr("Campaigns"), ScreenHeader::Size::Pane, side);
  m_new = new QPushButton(tr("New…"), m_header);
  m_new->setObjectName(u"campaigns.new"_s);
  m_new->setAccessibleName(tr("New Campaign"));
  setCompact(m_new);
  m_new->hide();
  m_header->addAction(m_new);
  column->addWidget(m_header);
  makePages();
  column->addWidget(m_pages, 1);
  connect(m_new, &QPushButton::clicked, this, &CampaignsScreen::beginNew);
  return side;
}

void CampaignsScreen::makePages() {
  m_pages = new QStackedWidget(m_splitter);
  m_list = new QListView(m_pages);
  m_list->setObjectName(u"campaigns.rows"_s);
  m_list->setAccessibleName(tr("Campaigns"));
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setUniformItemSizes(true);
  m_list->setMouseTracking(true);
  m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setModel(m_model);
  m_list->setItemDelegate(new CampaignRow(m_list));
  connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CampaignsScreen::showRow);
  auto* empty =
      new EmptyState(Icon::Megaphone, tr("Nobody was asked in a campaign yet."), tr("New Campaign…"), m_pages);
  connect(empty, &EmptyState::actionTriggered, this, &CampaignsScreen::beginNew);
  auto* denied =
      new EmptyState(Icon::Padlock, tr("Campaigns are not open to you. An administrator can grant it."), {}, m_pages);
  auto* broken = new EmptyState(Icon::Octagon, tr("The campaigns could not be read. Nothing was changed."),
                                tr("Try Again"), m_pages);
  connect(broken, &EmptyState::actionTriggered, this, &CampaignsScreen::refresh);
  const std::initializer_list<QWidget*> pages = {new LoadingRows(kRowHeight, m_pages), m_list, empty, denied, broken};
  for (QWidget* page : pages)
    m_pages->addWidget(page);
}

void CampaignsScreen::makeKeys() {
  auto* fresh = new QShortcut(QKeySequence(Qt::Key_N), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
  connect(fresh, &QShortcut::activated, this, &CampaignsScreen::beginNew);
}

void CampaignsScreen::refresh() {
  m_desk->ask(workspace::WhoAmI()).then(this, [this](const Result<access::Session>& session) {
    m_mayRun = session && session->may(Permission::RunCampaigns);
    m_new->setVisible(m_mayRun);
    m_model->refresh();
  });
}

QByteArray CampaignsScreen::paneState() const { return m_splitter->saveState(); }

void CampaignsScreen::setPaneState(const QByteArray& state) { m_splitter->restoreState(state); }

void CampaignsScreen::showCampaign(const CampaignId& campaign) {
  m_open = campaign;
  refresh();
}

void CampaignsScreen::showAnswer() {
  const int count = m_model->rowCount();
  m_header->setDetail(count == 0 ? QString() : QLocale().toString(count));
  m_pages->setCurrentIndex(count == 0 ? Empty : Rows);
  if (count == 0)
    return m_pane->close();
  const int row = m_open ? std::max(0, m_model->rowOf(*m_open)) : 0;
  const QModelIndex index = m_model->index(row);
  if (m_list->currentIndex() != index)
    m_list->setCurrentIndex(index);
  else
    showRow(index);
}

void CampaignsScreen::showRow(const QModelIndex& index) {
  if (!index.isValid())
    return;
  m_open = m_model->line(index.row()).campaign.id;
  m_pane->open(*m_open, m_mayRun);
}

void CampaignsScreen::beginNew() {
  if (!m_mayRun)
    return;
  auto* sheet = new CampaignSheet(*m_desk, this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &CampaignSheet::kept, this, [this](const CampaignId& campaign) {
    new Toast(this, Icon::Tick, tr("Prepared. Nobody is asked before you start it."));
    showCampaign(campaign);
  });
  sheet->open();
}

void CampaignsScreen::finish(const Done& done, const QString& sentence) {
  Done(done).then(this, [this, sentence](const Result<workspace::Receipt>& receipt) {
    if (!receipt)
      return Q_EMIT failed(receipt.error());
    new Toast(this, Icon::Tick, sentence);
    refresh();
  });
}

void CampaignsScreen::act(Act act) {
  if (!m_pane->shown())
    return;
  const CampaignId id = m_pane->shown()->campaign.id;
  switch (act) {
  case Act::Start:
    return finish(m_desk->run(workspace::StartCampaign{id}), tr("Started. The agent asks one after the other."));
  case Act::Resume:
    return finish(m_desk->run(workspace::ResumeCampaign{id}), tr("The campaign goes on."));
  case Act::Remind:
    return finish(m_desk->run(workspace::RemindCampaign{id}), tr("Those who have not answered are reminded."));
  case Act::Pause:
  case Act::Cancel:
    return askWhy(act);
  case Act::Export:
    return exportProof();
  }
}

void CampaignsScreen::askWhy(Act act) {
  const Campaign campaign = m_pane->shown()->campaign;
  const QString name = visibleText(campaign.name);
  const bool isPause = act == Act::Pause;
  auto* sheet = new ReasonSheet(
      isPause ? ReasonSheet::Text{tr("Pause campaign"),
                                  name,
                                  tr("Pause Campaign"),
                                  {tr("Nobody is asked or reminded until you let it go on."),
                                   tr("The deadline stays the same, and answers still count.")},
                                  {},
                                  ReasonSheet::Keeper::Proof}
              : ReasonSheet::Text{tr("Cancel campaign"),
                                  name,
                                  tr("Cancel Campaign"),
                                  {tr("Every question that is still open is taken back. This cannot be undone."),
                                   tr("Answers that came stay, with their proof.")},
                                  {},
                                  ReasonSheet::Keeper::Proof},
      this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &QDialog::accepted, this, [this, sheet, isPause, id = campaign.id] {
    if (isPause)
      finish(m_desk->run(workspace::PauseCampaign{id, sheet->reason()}), tr("The campaign is paused."));
    else
      finish(m_desk->run(workspace::CancelCampaign{id, sheet->reason()}), tr("The campaign is cancelled."));
  });
  sheet->open();
}

void CampaignsScreen::exclude(const PersonId& person, const QString& name) {
  if (!m_pane->shown())
    return;
  auto* sheet = new ReasonSheet({tr("Leave somebody out"),
                                 visibleText(name),
                                 tr("Leave Out"),
                                 {tr("The question to this person is taken back."),
                                  tr("The person no longer counts among those who were meant to answer.")},
                                 {},
                                 ReasonSheet::Keeper::Proof},
                                this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &QDialog::accepted, this, [this, sheet, person, id = m_pane->shown()->campaign.id] {
    finish(m_desk->run(workspace::ExcludeFromCampaign{id, person, sheet->reason()}), tr("The person is left out."));
  });
  sheet->open();
}

void CampaignsScreen::exportProof() {
  auto* dialog = new QFileDialog(this, tr("Where to save the proof"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setNameFilter(tr("Table (*.csv)"));
  dialog->selectFile(u"campaign.csv"_s);
  connect(dialog, &QFileDialog::fileSelected, this, [this, id = m_pane->shown()->campaign.id](const QString& file) {
    m_desk->noteExport(id).then(this, [this, id, file](const Result<void>& noted) {
      if (!noted)
        return Q_EMIT failed(noted.error());
      workspace::CampaignPeople query;
      query.filter.campaign = id;
      gather(file, workspace::proofHeader(), query);
    });
  });
  dialog->open();
}

void CampaignsScreen::gather(const QString& file, QString table, const workspace::CampaignPeople& query) {
  m_desk->ask(query).then(this, [this, file, table = std::move(table), query = workspace::CampaignPeople(query)](
                                    const Result<workspace::CampaignPeople::Answer>& page) mutable {
    if (!page)
      return Q_EMIT failed(page.error());
    for (const workspace::CampaignPeople::Line& line : page->people)
      table += workspace::proofLine(line);
    if (!page->hasMore)
      return write(file, table);
    query.after = page->people.back().person.id;
    gather(file, std::move(table), query);
  });
}

void CampaignsScreen::write(const QString& file, const QString& table) {
  QSaveFile target(file);
  if (!target.open(QIODevice::WriteOnly) || target.write(table.toUtf8()) < 0 || !target.commit())
    return Q_EMIT failed(makeError(ErrorKind::Failed, "file.failed"_L1));
  new Toast(this, Icon::Tick, tr("The proof was saved."));
}

} // namespace muniment::ui
