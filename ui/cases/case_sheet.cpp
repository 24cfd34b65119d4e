#include "ui/cases/case_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/cases/case_words.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/sentence_row.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <array>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kKinds = {Case::Kind::Partner, Case::Kind::Business, Case::Kind::Onboarding, Case::Kind::Contract};

QComboBox* combo(const QString& objectName) {
  auto* box = new QComboBox;
  box->setObjectName(objectName);
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setMinimumContentsLength(16);
  return box;
}

void choose(QComboBox* box, const QString& value) {
  int place = box->findData(value);
  if (place < 0 && !value.isEmpty()) { // not among those that are known here
    box->addItem(CaseWords::text(value), value);
    place = box->count() - 1;
  }
  box->setCurrentIndex(std::max(place, 0));
}

/// By a choice of its own, or set by what happens to the case.
bool isShownElsewhere(QStringView field) {
  return field == casefield::kPartner || field == casefield::kOwner || field == casefield::kDeputy ||
         field == casefield::kStatus || field == casefield::kReason || field == casefield::kTemplate;
}

SheetFrame::Text newText() {
  return {CaseSheet::tr("New case"),
          CaseSheet::tr("A case keeps what was said, sent and done about one thing together."),
          CaseSheet::tr("Open Case")};
}

SheetFrame::Text changeText(const Case& file) {
  return {CaseSheet::tr("Change %1", "number of a case").arg(file.number), CaseWords::title(file),
          CaseSheet::tr("Save Changes")};
}

} // namespace

CaseSheet::CaseSheet(CaseDesk& desk, const QString& source, QWidget* parent)
    : QDialog(parent), m_desk(&desk), m_source(source),
      m_frame(SheetFrame::layOut(*this, newText(), SheetFrame::Sides::Two)) {
  addFields();
  addPeople();
  addSides(true);
  askChoices();
  check();
}

CaseSheet::CaseSheet(CaseDesk& desk, const workspace::CaseById::Answer& known, QWidget* parent)
    : QDialog(parent), m_desk(&desk), m_before(known.summary.file),
      m_frame(SheetFrame::layOut(*this, changeText(known.summary.file), SheetFrame::Sides::Two)) {
  addFields();
  addPeople();
  addOwnFields(known.summary.file);
  addSides(false);
  fill(known);
  askChoices();
  check();
}

QLineEdit* CaseSheet::addLine(const QString& label, const QString& field, const QString& hint) {
  auto* line = new QLineEdit;
  line->setObjectName(u"caseSheet.%1"_s.arg(field));
  auto* row = new FormRow(label, line, field == casefield::kTitle ? FormRow::Need::Required : FormRow::Need::Optional);
  if (!hint.isEmpty())
    row->setHint(hint);
  m_frame.enter->addWidget(row);
  connect(line, &QLineEdit::textChanged, this, &CaseSheet::check);
  m_lines[field] = line;
  return line;
}

void CaseSheet::addFields() {
  setObjectName(u"caseSheet"_s);
  m_kind = combo(u"caseSheet.kind"_s);
  for (const Case::Kind kind : kKinds)
    m_kind->addItem(CaseWords::kind(kind), QString(nameOf(kind)));
  auto* kind = new FormRow(tr("Kind"), m_kind);
  m_frame.enter->addWidget(kind);
  kind->setVisible(!m_before);
  addLine(tr("Title"), casefield::kTitle)->setFocus();
  m_partner = combo(u"caseSheet.partner"_s);
  m_partner->addItem(tr("No trading partner"), QString());
  m_frame.enter->addWidget(new FormRow(tr("Partner"), m_partner));
  addLine(tr("With"), casefield::kParty, tr("Who it is with, where that is no trading partner."));
  addLine(tr("Region"), casefield::kRegion);
  addLine(tr("Product line"), casefield::kProductLine);
  addLine(tr("Issue"), casefield::kIssue);
  m_due = addLine(tr("Due"), casefield::kDue, tr("A day as year-month-day, such as 2026-03-20."));
  m_references = new QLineEdit;
  m_references->setObjectName(u"caseSheet.references"_s);
  auto* references = new FormRow(tr("References"), m_references);
  references->setHint(
      tr("What other systems call it, such as order: PO-4711, sap: 4500012. The case is found by them."));
  m_frame.enter->addWidget(references);
  connect(m_references, &QLineEdit::textChanged, this, &CaseSheet::check);
  connect(m_partner, &QComboBox::currentIndexChanged, this, &CaseSheet::check);
}

void CaseSheet::addPeople() {
  m_owner = combo(u"caseSheet.owner"_s);
  m_deputy = combo(u"caseSheet.deputy"_s);
  m_owner->addItem(m_before ? tr("Nobody") : tr("I do"), QString());
  m_deputy->addItem(tr("Nobody"), QString());
  m_frame.follows->addWidget(new PlainLabel(tr("Who acts"), TextRole::SmallStrong, Ink::Secondary));
  m_frame.follows->addWidget(new FormRow(tr("Owner"), m_owner));
  m_frame.follows->addWidget(new FormRow(tr("Deputy"), m_deputy));
  auto* group = new QLineEdit;
  group->setObjectName(u"caseSheet.group"_s);
  m_frame.follows->addWidget(new FormRow(tr("Escalates to"), group));
  m_lines[QString(casefield::kGroup)] = group;
  connect(group, &QLineEdit::textChanged, this, &CaseSheet::check);
  connect(m_owner, &QComboBox::currentIndexChanged, this, &CaseSheet::check);
  connect(m_deputy, &QComboBox::currentIndexChanged, this, &CaseSheet::check);
}

void CaseSheet::addOwnFields(const Case& file) {
  for (const auto& [field, value] : file.fields) {
    if (!isShownElsewhere(field) && !m_lines.contains(field))
      addLine(CaseWords::field(field), field);
  }
}

void CaseSheet::addSides(bool isNew) {
  QVBoxLayout* column = m_frame.follows;
  if (isNew) {
    m_restricted = new QCheckBox(tr("Only its owner, deputy and members see it"));
    m_restricted->setObjectName(u"caseSheet.restricted"_s);
    column->addWidget(m_restricted);
    m_checklist = combo(u"caseSheet.checklist"_s);
    m_checklist->addItem(tr("No checklist"), QString());
    column->addWidget(new FormRow(tr("Checklist"), m_checklist));
    m_steps = new PlainLabel({}, TextRole::Small, Ink::Secondary);
    m_steps->setWordWrap(true);
    column->addWidget(m_steps);
    connect(m_checklist, &QComboBox::currentIndexChanged, this, [this](int place) {
      const bool isOne = place > 0 && place <= static_cast<int>(m_checklists.size());
      QStringList steps;
      if (isOne) {
        for (const QString& step : m_checklists[static_cast<std::size_t>(place) - 1].steps)
          steps.append(u"• "_s + CaseWords::text(step));
      }
      m_steps->setText(steps.join(u'\n'));
    });
  }
  column->addWidget(new PlainLabel(tr("What follows"), TextRole::SmallStrong, Ink::Secondary));
  if (isNew)
    addSentence(column, Icon::Hash, tr("The case gets a number that never changes."));
  addSentence(column, Icon::Person, tr("Every value is kept with who said it and when."));
  if (m_before)
    addSentence(column, Icon::Plug, tr("Connected systems that have this case are told what changed."));
  column->addStretch(1);
  m_frame.enter->addStretch(1);
  connect(m_frame.action, &QPushButton::clicked, this, &CaseSheet::send);
  resize(880, 640);
}

void CaseSheet::fill(const workspace::CaseById::Answer& known) {
  const Case& file = known.summary.file;
  for (const auto& [field, line] : m_lines)
    line->setText(file.value(field));
  QStringList references;
  for (const Case::Reference& reference : file.references)
    references.append(u"%1: %2"_s.arg(reference.system, reference.number));
  m_references->setText(references.join(u", "_s));
  const QString partner = file.value(casefield::kPartner);
  if (!partner.isEmpty())
    m_partner->addItem(CaseWords::text(known.summary.partner.isEmpty() ? partner : known.summary.partner), partner);
  choose(m_partner, partner);
  for (const auto& [box, field] : {std::pair(m_owner, casefield::kOwner), std::pair(m_deputy, casefield::kDeputy)}) {
    const QString actor = file.value(field);
    if (!actor.isEmpty())
      box->addItem(CaseWords::nameOf(actor, known.names), actor);
    choose(box, actor);
  }
}

void CaseSheet::askChoices() {
  m_desk->ask(workspace::Partners()).then(this, [this](const Result<std::vector<TradingPartner>>& partners) {
    if (!partners)
      return; // what is chosen stays, and nothing else can be
    for (const TradingPartner& partner : *partners) {
      if (!partner.isOurselves && m_partner->findData(partner.code) < 0)
        m_partner->addItem(CaseWords::text(partner.name.isEmpty() ? partner.code : partner.name), partner.code);
    }
  });
  m_desk->ask(workspace::People()).then(this, [this](const Result<std::vector<Actor>>& people) {
    if (people)
      takePeople(*people);
  });
  if (m_before)
    return;
  m_desk->ask(workspace::CaseChecklists())
      .then(this, [this](const Result<std::vector<workspace::CaseChecklists::Line>>& lists) {
        if (!lists)
          return;
        m_checklists = *lists;
        for (const auto& list : m_checklists)
          m_checklist->addItem(CaseWords::text(list.title), list.id);
      });
}

void CaseSheet::takePeople(const std::vector<Actor>& people) {
  for (const Actor& actor : people) {
    if (!actor.active || actor.roles == Roles{Role::Connector})
      continue;
    for (QComboBox* box : {m_owner, m_deputy}) {
      if (box->findData(actor.id.toString()) < 0)
        box->addItem(CaseWords::text(actor.name), actor.id.toString());
    }
  }
}

QDate CaseSheet::due() const { return QDate::fromString(m_due->text().trimmed(), Qt::ISODate); }

std::map<QString, QString> CaseSheet::fields() const {
  std::map<QString, QString> fields;
  for (const auto& [field, line] : m_lines)
    fields[field] = line->text().trimmed();
  fields[QString(casefield::kPartner)] = m_partner->currentData().toString();
  fields[QString(casefield::kOwner)] = m_owner->currentData().toString();
  fields[QString(casefield::kDeputy)] = m_deputy->currentData().toString();
  if (due().isValid())
    fields[QString(casefield::kDue)] = due().toString(Qt::ISODate);
  return fields;
}

std::map<QString, QString> CaseSheet::changes() const {
  std::map<QString, QString> changed = fields();
  std::erase_if(changed, [this](const auto& each) {
    return m_before ? each.second == m_before->value(each.first) : each.second.isEmpty();
  });
  return changed;
}

std::vector<Case::Reference> CaseSheet::references() const {
  std::vector<Case::Reference> references;
  for (const QString& each : m_references->text().split(u',', Qt::SkipEmptyParts)) {
    const qsizetype colon = each.indexOf(u':');
    const QString number = each.mid(colon + 1).trimmed();
    if (!number.isEmpty())
      references.push_back({colon < 0 ? u"order"_s : each.left(colon).trimmed().toLower(), number});
  }
  std::ranges::sort(references);
  const auto repeated = std::ranges::unique(references);
  references.erase(repeated.begin(), repeated.end());
  return references;
}

void CaseSheet::check() {
  if (!m_references || m_isSending)
    return;
  if (m_lines.at(QString(casefield::kTitle))->text().trimmed().isEmpty())
    return m_frame.setProblem(tr("The title is still missing"));
  if (!m_due->text().trimmed().isEmpty() && !due().isValid())
    return m_frame.setProblem(tr("The due day is no day; write it like 2026-03-20"));
  if (m_before && changes().empty() && references() == m_before->references)
    return m_frame.setProblem(tr("Nothing was changed yet"));
  m_frame.setProblem({});
}

void CaseSheet::send() {
  m_isSending = true;
  m_frame.setProblem(m_before ? tr("Saving…") : tr("Opening…"));
  CaseDesk::Done sent;
  if (m_before) {
    workspace::ChangeCase command;
    command.file = m_before->id;
    command.fields = changes();
    if (references() != m_before->references)
      command.references = references();
    sent = m_desk->run(std::move(command));
  } else {
    workspace::OpenCase command;
    command.kind = caseKindFrom(m_kind->currentData().toString()).value_or(Case::Kind::Partner);
    command.fields = changes();
    command.references = references();
    command.isRestricted = m_restricted->isChecked();
    command.checklist = m_checklist->currentData().toString();
    command.source = m_source;
    sent = m_desk->run(std::move(command));
  }
  sent.then(this, [this](const Result<workspace::Receipt>& receipt) {
    m_isSending = false;
    if (!receipt)
      return m_frame.showFailure(errorText(receipt.error()));
    const auto made = CaseId::parse(receipt->outcome.text(u"case"));
    Q_EMIT done(made.value_or(m_before ? m_before->id : CaseId()), receipt->outcome.text(u"number"));
    accept();
  });
}

} // namespace muniment::ui
