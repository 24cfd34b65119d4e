#include "ui/holds/targets_editor.h"

#include "ui/holds/hold_words.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/form_row.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/style.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QLocale>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kListHeight = 76;

QString namesOf(const std::vector<PastedPerson>& people) {
  QStringList names;
  for (const PastedPerson& person : people)
    names.append(visibleText(person.name));
  return QLocale().createSeparatedList(names);
}

} // namespace

TargetsEditor::TargetsEditor(HoldsDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(&desk), m_list(new QPlainTextEdit), m_matches(new PlainLabel({}, TextRole::Small)),
      m_new(new PlainLabel({}, TextRole::Small)), m_doubtful(new PlainLabel({}, TextRole::Small)),
      m_pickedRows(new QVBoxLayout) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  m_list->setObjectName(u"peopleList"_s);
  m_list->setTabChangesFocus(true);
  m_list->setFixedHeight(kListHeight);
  m_list->setPlaceholderText(tr("One person a line, pasted from a mail or a table"));
  column->addWidget(new FormRow(tr("People"), m_list));
  m_matches->setTone(Tone::Done);
  m_new->setTone(Tone::Due);
  m_doubtful->setTone(Tone::Failed);
  for (PlainLabel* label : {m_matches, m_new, m_doubtful}) {
    label->setWordWrap(true);
    label->hide();
    column->addWidget(label);
  }
  column->addSpacing(4);
  column->addWidget(new PlainLabel(tr("Beside people"), TextRole::SmallStrong, Ink::Secondary));
  auto* picker = new TargetPicker(desk, this);
  column->addWidget(picker);
  m_pickedRows->setSpacing(4);
  column->addLayout(m_pickedRows);
  connect(m_list, &QPlainTextEdit::textChanged, this, &TargetsEditor::match);
  connect(picker, &TargetPicker::picked, this, [this](const TargetPicker::Target& target) {
    const auto same = [&](const TargetPicker::Target& other) {
      return other.target.kind == target.target.kind && other.target.target == target.target.target;
    };
    if (std::ranges::any_of(m_picked, same))
      return;
    m_picked.push_back(target);
    showPicked();
    Q_EMIT changed();
  });
  refresh();
}

void TargetsEditor::refresh() {
  m_desk->ask(workspace::Persons()).then(this, [this](const Result<std::vector<Person>>& persons) {
    if (!persons)
      return;
    m_persons = *persons;
    match();
  });
}

void TargetsEditor::match() {
  const std::vector<PastedPerson> before = std::exchange(m_people, pastedPeople(m_list->toPlainText(), m_persons));
  if (before == m_people)
    return;
  showMatches();
  Q_EMIT changed();
}

void TargetsEditor::showMatches() {
  std::vector<PastedPerson> known;
  std::vector<PastedPerson> doubtful;
  for (const PastedPerson& person : m_people) {
    if (person.known)
      known.push_back(person);
    else if (person.isAmbiguous)
      doubtful.push_back(person);
  }
  const std::vector<PastedPerson> fresh = unknown();
  m_matches->setVisible(!known.empty());
  m_matches->setText(tr("%n known: %1", nullptr, static_cast<int>(known.size())).arg(namesOf(known)));
  m_new->setVisible(!fresh.empty());
  m_new->setText(
      tr("%n new, will be noted as custodian(s) under this name: %1", nullptr, static_cast<int>(fresh.size()))
          .arg(namesOf(fresh)));
  m_doubtful->setVisible(!doubtful.empty());
  m_doubtful->setText(tr("Several people are called so, write their number instead: %1").arg(namesOf(doubtful)));
}

void TargetsEditor::showPicked() {
  while (const QLayoutItem* item = m_pickedRows->itemAt(0)) {
    QWidget* row = item->widget();
    m_pickedRows->removeWidget(row);
    row->hide();
    row->deleteLater(); // its own button may be the one that was pressed
  }
  for (std::size_t index = 0; index < m_picked.size(); ++index) {
    const TargetPicker::Target& target = m_picked[index];
    auto* row = new QWidget(this);
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(8);
    across->addWidget(new IconLabel(HoldWords::icon(target.target.kind), 16));
    across->addWidget(new ElidedLabel(visibleText(target.name).simplified()), 1);
    auto* remove = new QPushButton(tr("Remove"));
    remove->setAutoDefault(false);
    setButtonKind(remove, ButtonKind::Link);
    setCompact(remove);
    remove->setAccessibleDescription(target.name);
    connect(remove, &QPushButton::clicked, this, [this, index] {
      m_picked.erase(m_picked.begin() + static_cast<std::ptrdiff_t>(index));
      showPicked();
      Q_EMIT changed();
    });
    across->addWidget(remove);
    m_pickedRows->addWidget(row);
  }
}

std::vector<workspace::WantedTarget> TargetsEditor::targets() const {
  std::vector<workspace::WantedTarget> wanted;
  for (const PastedPerson& person : m_people) {
    if (person.known)
      wanted.push_back({HoldTargetKind::Person, person.known->toString()});
  }
  for (const TargetPicker::Target& target : m_picked)
    wanted.push_back(target.target);
  return wanted;
}

std::vector<PastedPerson> TargetsEditor::unknown() const {
  std::vector<PastedPerson> people;
  std::ranges::copy_if(m_people, std::back_inserter(people),
                       [](const PastedPerson& person) { return !person.known && !person.isAmbiguous; });
  return people;
}

} // namespace muniment::ui
