#include "ui/cases/case_details.h"

#include "ui/cases/case_words.h"
#include "ui/kit/day_text.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/outside_page.h"
#include "ui/kit/pane_section.h"
#include "ui/kit/style.h"

#include <QtCore/QLocale>
#include <QtCore/QUrl>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using Known = workspace::CaseById::Answer;

constexpr int kLeastWidth = 240;

QPushButton* linkButton(const QString& text, const QString& name, QWidget* parent) {
  auto* button = new QPushButton(text, parent);
  button->setAccessibleName(name);
  setButtonKind(button, ButtonKind::Link);
  setCompact(button);
  return button;
}

/// A button as wide as its words.
QWidget* atStart(QPushButton* button, QWidget* parent) {
  auto* row = new QWidget(parent);
  auto* across = new QHBoxLayout(row);
  across->setContentsMargins(0, 0, 0, 0);
  across->addWidget(button);
  across->addStretch(1);
  return row;
}

/// What a section shows, as one text: it is built anew only where that changes.
QString contentOf(const Known& known, bool mayWork, bool mayManage) {
  QString content = u"%1 %2 %3 %4"_s.arg(known.summary.file.id.toString())
                        .arg(known.summary.file.changedAt.milliseconds())
                        .arg(mayWork)
                        .arg(mayManage);
  return content;
}

PlainLabel* wrapped(const QString& text, TextRole role, Ink ink, QWidget* parent) {
  auto* label = new PlainLabel(text, role, ink, parent);
  label->setWordWrap(true);
  return label;
}

/// The day that counts of a milestone, and how far it is from the plan.
struct Reached final {
  Icon icon = Icon::Clock;
  Tone tone = Tone::Neutral;
  QString day;
  QString detail;
};

Reached reachedOf(const CaseMilestone& milestone, const CaseWords::Names& names, QDate today) {
  using Which = CaseMilestone::Which;
  Reached reached;
  const auto dayIn = [&](Which which) {
    return milestone.day(which) ? QDate::fromString(milestone.day(which)->text, Qt::ISODate) : QDate();
  };
  const QDate planned = dayIn(Which::Planned);
  for (const Which which : {Which::Actual, Which::Estimated, Which::Planned}) {
    const QDate day = dayIn(which);
    if (!day.isValid())
      continue;
    const bool isActual = which == Which::Actual;
    reached.day = isActual
                      ? dayText(day)
                      : CaseDetails::tr("%1 %2", "expected or planned, day").arg(CaseWords::which(which), dayText(day));
    reached.detail = CaseWords::origin(*milestone.day(which), names);
    if (isActual)
      reached.icon = Icon::Tick, reached.tone = Tone::Done;
    else if (day < today)
      reached.icon = Icon::Clock, reached.tone = Tone::Failed;
    if (planned.isValid() && day > planned) {
      reached.detail =
          CaseDetails::tr("%1; planned for %2", "origin of a day, day").arg(reached.detail, dayText(planned));
      if (isActual)
        reached.icon = Icon::Triangle, reached.tone = Tone::Due;
    }
    return reached;
  }
  reached.day = CaseDetails::tr("no day yet");
  return reached;
}

} // namespace

CaseDetails::CaseDetails(QWidget* parent) : QWidget(parent), m_body(new QWidget) {
  setObjectName(u"caseDetails"_s);
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  setMinimumWidth(296);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new QScrollArea(this);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_body->setBackgroundRole(QPalette::Base);
  m_body->setAutoFillBackground(true);
  m_body->setMinimumWidth(kLeastWidth);
  auto* column = new QVBoxLayout(m_body);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_decisions = new PaneSection(tr("Waits for a decision"), m_body);
  m_versions = new PaneSection(tr("Versions"), m_body);
  m_milestones = new PaneSection(tr("Milestones"), m_body);
  m_values = new PaneSection(tr("What is known"), m_body);
  m_people = new PaneSection(tr("People"), m_body);
  m_links = new PaneSection(tr("Filed here"), m_body);
  m_elsewhere = new PaneSection(tr("In other systems"), m_body);
  for (PaneSection* section : {m_decisions, m_versions, m_milestones, m_values, m_people, m_links, m_elsewhere})
    column->addWidget(section);
  column->addStretch(1);
  scroll->setWidget(m_body);
  outer->addWidget(scroll);
  m_milestone = addHeadButton(m_milestones, tr("Set…"), tr("Set a milestone"));
  m_change = addHeadButton(m_values, tr("Change…"), tr("Change what is known"));
  m_members = addHeadButton(m_people, tr("Members…"), tr("Say who belongs to the case"));
  m_members->setObjectName(u"caseMembers"_s);
  m_mirror = addHeadButton(m_elsewhere, tr("Add…"), tr("Keep the case in another system as well"));
  m_mirror->setObjectName(u"caseMirror"_s);
  connect(m_members, &QPushButton::clicked, this, &CaseDetails::membersRequested);
  connect(m_mirror, &QPushButton::clicked, this, &CaseDetails::mirrorRequested);
  m_link = addHeadButton(m_links, tr("File…"), tr("File a document to this case"));
  connect(m_milestone, &QPushButton::clicked, this, &CaseDetails::milestoneRequested);
  connect(m_change, &QPushButton::clicked, this, &CaseDetails::changeRequested);
  connect(m_link, &QPushButton::clicked, this, &CaseDetails::linkRequested);
  clear();
}

QPushButton* CaseDetails::addHeadButton(PaneSection* section, const QString& text, const QString& name) {
  QPushButton* button = linkButton(text, name, section);
  section->addHeadAction(button);
  return button;
}

void CaseDetails::clear() { m_body->hide(); }

void CaseDetails::setRights(bool mayWork, bool mayManage) {
  m_mayWork = mayWork;
  m_mayManage = mayManage;
}

void CaseDetails::setCase(const Known& known, QDate today) {
  const bool isOpen = known.summary.file.status() != Case::Status::Closed;
  m_milestone->setVisible(m_mayWork && isOpen);
  m_link->setVisible(m_mayWork && isOpen);
  for (QPushButton* button : {m_change, m_members, m_mirror})
    button->setVisible(m_mayManage && isOpen);
  const QString content = contentOf(known, m_mayWork, m_mayManage) + today.toString(Qt::ISODate);
  showDecisions(known, content);
  showVersions(known, content);
  showMilestones(known, content);
  showValues(known, content);
  showPeople(known, content);
  showLinks(known, content);
  showElsewhere(known, content);
  m_body->show();
}

void CaseDetails::showDecisions(const Known& known, const QString& content) {
  int waiting = 0;
  for (const CaseMirror& mirror : known.mirrors)
    waiting += static_cast<int>(mirror.conflicts.size());
  waiting += static_cast<int>(std::ranges::count(known.proposals, CaseProposal::State::Open, &CaseProposal::state));
  waiting += static_cast<int>(known.transfers.size());
  m_decisions->setVisible(waiting > 0);
  m_decisions->setDetail(QLocale().toString(waiting));
  if (!m_decisions->begin(content))
    return;
  for (const CaseMirror& mirror : known.mirrors) {
    for (const CaseMirror::Conflict& conflict : mirror.conflicts)
      addConflict(mirror.peer, conflict, known);
  }
  for (const CaseProposal& proposal : known.proposals) {
    if (proposal.state == CaseProposal::State::Open)
      addProposal(proposal, known);
  }
  for (const Transfer& transfer : known.transfers)
    addTransfer(transfer);
}

void CaseDetails::addTransfer(const Transfer& transfer) {
  const QString name = CaseWords::text(transfer.name);
  QStringList why;
  for (const QString& problem : transfer.problems)
    why.append(CaseWords::problem(problem));
  if (why.isEmpty())
    why.append(tr("It is to be declared as a record."));
  m_decisions->addLine(Icon::Document, transfer.state == Transfer::State::Ready ? Tone::Due : Tone::Failed,
                       tr("%1 from %2", "document, system").arg(name, CaseWords::text(transfer.peer)), why.join(u'\n'));
  QPushButton* look = linkButton(tr("Look Into It…"), tr("Look into %1").arg(name), m_decisions);
  look->setObjectName(u"lookIntoTransfer"_s);
  look->setEnabled(m_mayWork);
  m_decisions->addWidget(atStart(look, m_decisions));
  connect(look, &QPushButton::clicked, this, [this, id = transfer.id] { Q_EMIT transferRequested(id); });
}

void CaseDetails::showVersions(const Known& known, const QString& content) {
  m_versions->setVisible(!known.versions.empty());
  if (!m_versions->begin(content))
    return;
  for (const CaseVersion& version : known.versions) {
    if (version.history.empty())
      continue;
    const CaseVersion::State state = version.state();
    const bool isApproved = state == CaseVersion::State::Approved;
    QString detail = tr("%1; %2", "state of a version, who said it and when")
                         .arg(CaseWords::version(state), CaseWords::origin(version.history.back().value, known.names));
    if (!version.history.back().comment.isEmpty())
      detail += u'\n' + CaseWords::text(version.history.back().comment);
    QHBoxLayout* row = m_versions->addLine(
        isApproved ? Icon::Tick : Icon::Document, isApproved ? Tone::Done : Tone::Neutral,
        tr("%1, version %2", "document, number").arg(CaseWords::text(version.paper), CaseWords::text(version.version)),
        detail);
    if (!version.target.isEmpty()) {
      QPushButton* open =
          linkButton(tr("Open"), tr("Open version %1").arg(CaseWords::text(version.version)), m_versions);
      row->addWidget(open, 0, Qt::AlignTop);
      connect(open, &QPushButton::clicked, this, [this, subject = version.target] { Q_EMIT openRequested(subject); });
    }
    const bool isUndecided = state == CaseVersion::State::Draft || state == CaseVersion::State::Submitted;
    if (isUndecided && !m_change->isHidden())
      addVersionActs(version);
  }
}

void CaseDetails::addVersionActs(const CaseVersion& version) {
  auto* acts = new QWidget(m_versions);
  auto* row = new FlowLayout(4, acts);
  const auto add = [&](QPushButton* button, const QString& objectName, CaseVersion::State state) {
    button->setObjectName(objectName);
    row->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, paper = version.paper, number = version.version, state] {
      Q_EMIT versionDecided(paper, number, state);
    });
  };
  const QString number = CaseWords::text(version.version);
  add(linkButton(tr("Approve…"), tr("Approve version %1").arg(number), acts), u"approveVersion"_s,
      CaseVersion::State::Approved);
  add(linkButton(tr("Reject…"), tr("Reject version %1").arg(number), acts), u"rejectVersion"_s,
      CaseVersion::State::Rejected);
  m_versions->addWidget(acts);
}

void CaseDetails::addConflict(const QString& peer, const CaseMirror::Conflict& conflict, const Known& known) {
  const QString field = CaseWords::field(conflict.field);
  m_decisions->addLine(Icon::NotEqual, Tone::Conflict, tr("Conflict: %1", "field").arg(field),
                       tr("Here “%1”, in %2 “%3”", "value, system, value")
                           .arg(CaseWords::value(conflict.field, conflict.ours, known.names), CaseWords::text(peer),
                                CaseWords::value(conflict.field, conflict.theirs, known.names)));
  QPushButton* decide = linkButton(tr("Compare and Decide…"), tr("Decide the conflict of %1").arg(field), m_decisions);
  decide->setObjectName(u"decideConflict"_s);
  decide->setEnabled(m_mayManage);
  m_decisions->addWidget(atStart(decide, m_decisions));
  connect(decide, &QPushButton::clicked, this,
          [this, peer, name = conflict.field] { Q_EMIT conflictRequested(peer, name); });
}

void CaseDetails::addProposal(const CaseProposal& proposal, const Known& known) {
  const QString field = CaseWords::field(proposal.field);
  const QString value = CaseWords::value(proposal.field, proposal.value, known.names);
  const QString was = CaseWords::value(proposal.field, proposal.was, known.names);
  const QString source = CaseWords::source(proposal.source);
  m_decisions->addLine(Icon::Pencil, Tone::Due,
                       proposal.isAmbiguous() ? tr("%1: several readings", "field").arg(field)
                                              : tr("%1 becomes “%2”", "field, value").arg(field, value),
                       proposal.was.isEmpty() ? tr("No value so far; %1", "source").arg(source)
                                              : tr("Was “%1”; %2", "value, source").arg(was, source));
  auto* row = new QWidget(m_decisions);
  auto* across = new FlowLayout(4, row);
  if (!proposal.isAmbiguous()) {
    QPushButton* accept = linkButton(tr("Accept"), tr("Accept the proposal for %1").arg(field), row);
    accept->setObjectName(u"acceptProposal"_s);
    accept->setEnabled(m_mayManage);
    connect(accept, &QPushButton::clicked, this, [this, id = proposal.id] { Q_EMIT acceptRequested(id); });
    across->addWidget(accept);
  }
  QPushButton* reject = linkButton(tr("Reject…"), tr("Reject the proposal for %1").arg(field), row);
  reject->setObjectName(u"rejectProposal"_s);
  reject->setEnabled(m_mayManage);
  QPushButton* compare = linkButton(tr("Compare…"), tr("Compare the proposal for %1").arg(field), row);
  compare->setObjectName(u"compareProposal"_s);
  compare->setEnabled(m_mayManage);
  across->addWidget(reject);
  across->addWidget(compare);
  m_decisions->addWidget(row);
  connect(reject, &QPushButton::clicked, this, [this, id = proposal.id] { Q_EMIT rejectRequested(id); });
  connect(compare, &QPushButton::clicked, this, [this, id = proposal.id] { Q_EMIT compareRequested(id); });
  if (proposal.source.startsWith("message:"_L1)) {
    QPushButton* open = linkButton(tr("Show the Message"), tr("Show the message for %1").arg(field), row);
    across->addWidget(open);
    connect(open, &QPushButton::clicked, this, [this, source = proposal.source] { Q_EMIT openRequested(source); });
  }
}

void CaseDetails::showMilestones(const Known& known, const QString& content) {
  const QDate today = QDate::fromString(content.right(10), Qt::ISODate);
  m_milestones->setVisible(!known.milestones.empty() || m_mayWork);
  if (!m_milestones->begin(content))
    return;
  QString order;
  for (const CaseMilestone& milestone : known.milestones) {
    if (std::exchange(order, milestone.order) != milestone.order)
      m_milestones->addText(tr("Order %1", "number").arg(CaseWords::text(milestone.order)));
    const Reached reached = reachedOf(milestone, known.names, today);
    const QString detail = reached.detail.isEmpty()
                               ? reached.day
                               : tr("%1\n%2", "day of a milestone, its origin").arg(reached.day, reached.detail);
    m_milestones->addLine(reached.icon, reached.tone, CaseWords::milestone(milestone.code), detail);
  }
  if (known.milestones.empty())
    m_milestones->addText(tr("No milestone is set."));
}

void CaseDetails::addValue(const QString& field, const CaseValue& value, const Known& known) {
  auto* row = new QWidget(m_values);
  auto* column = new QVBoxLayout(row);
  column->setContentsMargins(0, 0, 0, 2);
  column->setSpacing(0);
  column->addWidget(new PlainLabel(CaseWords::field(field), TextRole::Small, Ink::Tertiary, row));
  const bool isPartner = field == casefield::kPartner && !known.summary.partner.isEmpty();
  const QString shown =
      isPartner ? CaseWords::text(known.summary.partner) : CaseWords::value(field, value.text, known.names);
  column->addWidget(wrapped(shown, TextRole::Body, Ink::Primary, row));
  auto* origin = new QHBoxLayout;
  origin->setSpacing(6);
  const bool isFromElsewhere = !value.source.isEmpty();
  origin->addWidget(new IconLabel(isFromElsewhere ? Icon::Link : Icon::Person, 12));
  origin->addWidget(new ElidedLabel(CaseWords::origin(value, known.names), TextRole::Caption, Ink::Tertiary, row), 1);
  column->addLayout(origin);
  m_values->addWidget(row);
}

void CaseDetails::showValues(const Known& known, const QString& content) {
  if (!m_values->begin(content))
    return;
  for (const auto& [field, value] : known.summary.file.fields) {
    const bool isElsewhere =
        field == casefield::kTitle || field == casefield::kOwner || field == casefield::kDeputy; // shown as people
    if (!isElsewhere && !value.text.isEmpty())
      addValue(field, value, known);
  }
}

void CaseDetails::showPeople(const Known& known, const QString& content) {
  if (!m_people->begin(content))
    return;
  const Case& file = known.summary.file;
  const auto person = [&](const ActorId& id, const QString& what) {
    m_people->addLine(Icon::Person, Tone::Neutral, CaseWords::nameOf(id.toString(), known.names), what);
  };
  if (const auto owner = file.owner())
    person(*owner, tr("Owner"));
  else
    m_people->addText(tr("Nobody owns this case."));
  if (const auto deputy = file.deputy())
    person(*deputy, tr("Deputy"));
  for (const ActorId& member : file.members)
    person(member, tr("Member"));
  if (file.isRestricted)
    m_people->addLine(Icon::Padlock, Tone::Neutral, tr("Restricted"), tr("Only the people named here see this case."));
}

void CaseDetails::showLinks(const Known& known, const QString& content) {
  m_links->setDetail(QLocale().toString(qlonglong(known.links.size())));
  if (!m_links->begin(content))
    return;
  for (const workspace::CaseById::Link& each : known.links) {
    const QString kind = CaseWords::link(each.link.kind);
    const QString title = each.isVisible ? CaseWords::text(each.title) : tr("Not open to you");
    QString detail = each.link.stance == CaseLink::Stance::None
                         ? kind
                         : tr("%1; %2", "kind of thing, stance").arg(kind, CaseWords::stance(each.link.stance));
    if (!each.link.folder.isEmpty())
      detail = tr("%1; in the folder %2", "kind of thing, folder").arg(detail, CaseWords::text(each.link.folder));
    if (!each.link.note.isEmpty())
      detail += u'\n' + CaseWords::text(each.link.note);
    m_links->addLine(each.isVisible ? CaseWords::icon(each.link.kind) : Icon::Padlock, Tone::Neutral, title, detail);
    if (!each.isVisible)
      continue;
    auto* acts = new QWidget(m_links);
    auto* row = new FlowLayout(4, acts);
    QPushButton* open = linkButton(tr("Open"), tr("Open %1").arg(title), acts);
    row->addWidget(open);
    m_links->addWidget(acts);
    const QString subject =
        each.link.kind == CaseLink::Kind::Messages ? aggregateOf(each.link.first) : each.link.target;
    connect(open, &QPushButton::clicked, this, [this, subject] { Q_EMIT openRequested(subject); });
    if (!m_mayWork)
      continue;
    const bool isOneMessage = each.link.kind == CaseLink::Kind::Messages && each.link.first == each.link.last;
    if (isOneMessage && !m_link->isHidden()) {
      QPushButton* read = linkButton(tr("Look for Changes"), tr("Look for changes in %1").arg(title), acts);
      read->setObjectName(u"readMessage"_s);
      row->addWidget(read);
      connect(read, &QPushButton::clicked, this, [this, id = each.link.first] { Q_EMIT readRequested(id); });
    }
    QPushButton* remove = linkButton(tr("Remove…"), tr("Remove %1 from the case").arg(title), acts);
    row->addWidget(remove);
    connect(remove, &QPushButton::clicked, this, [this, id = each.link.id] { Q_EMIT unlinkRequested(id); });
  }
  if (known.links.empty())
    m_links->addText(tr("Nothing is filed here. Press C in a conversation or a document to file it."));
}

void CaseDetails::showElsewhere(const Known& known, const QString& content) {
  const bool isNowhere = known.mirrors.empty() && known.summary.file.references.empty();
  m_elsewhere->setVisible(!isNowhere || !m_mirror->isHidden());
  if (!m_elsewhere->begin(content))
    return;
  if (isNowhere)
    m_elsewhere->addText(tr("No other system has this case."));
  for (const Case::Reference& reference : known.summary.file.references)
    m_elsewhere->addFact(CaseWords::text(reference.system), CaseWords::text(reference.number));
  for (const CaseMirror& mirror : known.mirrors) {
    const QString heard =
        mirror.heardAt ? tr("Last heard of %1", "a moment").arg(momentText(*mirror.heardAt)) : tr("Not there yet");
    const bool differs = !mirror.conflicts.empty();
    m_elsewhere->addLine(differs ? Icon::NotEqual : Icon::Plug, differs ? Tone::Conflict : Tone::Neutral,
                         CaseWords::text(mirror.peer), heard);
    const QUrl page(mirror.link, QUrl::StrictMode);
    if (!isOutsidePage(page))
      continue;
    QPushButton* open =
        linkButton(tr("Open There…"), tr("Open the case in %1").arg(CaseWords::text(mirror.peer)), m_elsewhere);
    open->setObjectName(u"openThere"_s);
    m_elsewhere->addWidget(atStart(open, m_elsewhere));
    connect(open, &QPushButton::clicked, this, [this, page] { askToOpen(page, window()); });
  }
}

} // namespace muniment::ui
