#include "ui/cases/cases_screen.h"

#include "ui/cases/case_details.h"
#include "ui/cases/case_words.h"
#include "ui/cases/cases_list.h"
#include "ui/kit/day_text.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

Json jsonOf(const workspace::CaseFilter& filter) {
  return Json::Object{{u"kind"_s, filter.kind ? QString(nameOf(*filter.kind)) : QString()},
                      {u"mine"_s, filter.isMine},
                      {u"open"_s, filter.isOpen},
                      {u"overdue"_s, filter.isOverdue},
                      {u"partner"_s, filter.partner}};
}

workspace::CaseFilter filterFrom(const Json& json) {
  workspace::CaseFilter filter;
  const auto flag = [&](QStringView name) {
    const bool* value = json.at(name).boolean();
    return value && *value;
  };
  filter.kind = caseKindFrom(json.text(u"kind"));
  filter.isMine = flag(u"mine");
  filter.isOpen = flag(u"open");
  filter.isOverdue = flag(u"overdue");
  filter.partner = json.text(u"partner");
  return filter;
}

} // namespace

CasesScreen::CasesScreen(CaseDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(&desk), m_splitter(new QSplitter(this)), m_list(new CasesList(desk, m_splitter)),
      m_pane(new CasePane(desk, m_splitter)), m_details(new CaseDetails(m_splitter)) {
  setObjectName(u"casesScreen"_s);
  setAccessibleName(tr("Cases"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_splitter);
  m_splitter->setChildrenCollapsible(false);
  const std::initializer_list<QWidget*> panes = {m_list, m_pane, m_details};
  for (QWidget* pane : panes)
    m_splitter->addWidget(pane);
  m_splitter->setStretchFactor(1, 1);
  m_splitter->setSizes({300, 10'000, 312});
  connectList();
  connectPane();
  connectDetails();
  connectKeys();
}

void CasesScreen::connectList() {
  connect(m_list, &CasesList::opened, m_pane, &CasePane::open);
  connect(m_list, &CasesList::entered, m_pane, &CasePane::focusContent);
  connect(m_list, &CasesList::emptied, this, [this](bool filtered) {
    m_pane->clear(filtered ? tr("No case is open, and the filters let none through.") : tr("No case is open."));
  });
  connect(m_list, &CasesList::newRequested, this, [this] { beginNew(); });
  connect(m_list, &CasesList::audienceRequested, this, &CasesScreen::showAudience);
  connect(m_list, &CasesList::counted, this, &CasesScreen::counted);
  connect(m_list, &CasesList::failed, this, &CasesScreen::failed);
}

void CasesScreen::connectPane() {
  connect(m_pane, &CasePane::shown, this, [this] { m_details->setCase(*m_pane->known(), dayOf(m_desk->now())); });
  connect(m_pane, &CasePane::closed, m_details, &CaseDetails::clear);
  connect(m_pane, &CasePane::changed, this, &CasesScreen::refresh);
  connect(m_pane, &CasePane::openRequested, this, &CasesScreen::openRequested);
  connect(m_pane, &CasePane::actRequested, this, &CasesScreen::act);
  connect(m_pane, &CasePane::stepActRequested, this, &CasesScreen::actOnStep);
  connect(m_pane, &CasePane::failed, this, &CasesScreen::failed);
}

void CasesScreen::connectDetails() {
  connect(m_details, &CaseDetails::changeRequested, this, &CasesScreen::change);
  connect(m_details, &CaseDetails::milestoneRequested, this, [this] { act(CasePane::Act::Milestone); });
  connect(m_details, &CaseDetails::linkRequested, this, &CasesScreen::file);
  connect(m_details, &CaseDetails::openRequested, this, &CasesScreen::openRequested);
  connect(m_details, &CaseDetails::unlinkRequested, this, &CasesScreen::unlink);
  connect(m_details, &CaseDetails::acceptRequested, this, &CasesScreen::accept);
  connect(m_details, &CaseDetails::rejectRequested, this, &CasesScreen::reject);
  connect(m_details, &CaseDetails::compareRequested, this, &CasesScreen::compare);
  connect(m_details, &CaseDetails::conflictRequested, this, &CasesScreen::decide);
  connect(m_details, &CaseDetails::transferRequested, this, &CasesScreen::lookInto);
  connect(m_details, &CaseDetails::readRequested, this, &CasesScreen::readMessage);
  connect(m_details, &CaseDetails::versionDecided, this, &CasesScreen::decideVersion);
  connect(m_details, &CaseDetails::membersRequested, this, &CasesScreen::setMembers);
  connect(m_details, &CaseDetails::mirrorRequested, this, &CasesScreen::mirror);
}

void CasesScreen::connectKeys() {
  const auto add = [this](Qt::Key key, auto handler) {
    auto* shortcut = new QShortcut(QKeySequence(key), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, handler);
  };
  add(Qt::Key_N, [this] { beginNew(); });
  add(Qt::Key_R, [this] { m_pane->reply(); });
  add(Qt::Key_I, [this] { m_pane->comment(); });
  add(Qt::Key_Slash, [this] { m_list->focusFilter(); });
}

void CasesScreen::askRights() {
  m_desk->ask(workspace::WhoAmI()).then(this, [this](const Result<access::Session>& session) {
    m_mayWork = session && session->may(Permission::WorkOnCases);
    m_mayManage = session && session->may(Permission::ManageCases);
    m_list->setMayOpen(m_mayManage);
    m_details->setRights(m_mayWork, m_mayManage);
    m_pane->setRights(m_mayWork, m_mayManage);
  });
  m_desk->ask(workspace::Partners()).then(this, [this](const Result<std::vector<TradingPartner>>& partners) {
    if (!partners)
      return; // without them nothing can be chosen; the list itself stays
    std::vector<std::pair<QString, QString>> choices;
    for (const TradingPartner& partner : *partners) {
      if (!partner.isOurselves)
        choices.emplace_back(partner.code, partner.name.isEmpty() ? partner.code : partner.name);
    }
    m_list->setPartners(std::move(choices));
  });
}

void CasesScreen::setComposerDesk(ComposerDesk& desk) { m_pane->setComposerDesk(desk); }

void CasesScreen::refresh() {
  askRights();
  m_list->refresh();
  m_pane->refresh();
}

void CasesScreen::showCase(const CaseId& file) {
  m_list->show(file);
  m_pane->open(file);
}

QByteArray CasesScreen::paneState() const {
  const Json state = Json::Object{{u"filter"_s, jsonOf(m_list->filter())},
                                  {u"panes"_s, QString::fromLatin1(m_splitter->saveState().toBase64())},
                                  {u"tab"_s, static_cast<int>(m_pane->tab())}};
  return canonicalJson(state).value_or(QByteArray());
}

void CasesScreen::setPaneState(const QByteArray& state) {
  const auto json = parseJson(state);
  if (!json)
    return;
  m_splitter->restoreState(QByteArray::fromBase64(json->text(u"panes").toLatin1()));
  m_list->setFilter(filterFrom(json->at(u"filter")));
  if (const std::int64_t tab = json->number(u"tab"); tab >= 0 && tab <= static_cast<int>(CasePane::Tab::Checklist))
    m_pane->setTab(static_cast<CasePane::Tab>(tab));
}

} // namespace muniment::ui
