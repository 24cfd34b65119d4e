#include "ui/holds/matters_sheet.h"

#include "core/base/error_catalogue.h"
#include "core/workspace/people/absence_commands.h"
#include "ui/holds/hold_words.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/visible_text.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowHeight = 28;
constexpr qsizetype kShortestReason = workspace::kShortestReasonForRights;

} // namespace

MattersSheet::MattersSheet(HoldsDesk& desk, QWidget* parent)
    : QDialog(parent), m_desk(&desk),
      m_frame(SheetFrame::layOut(
          *this,
          {tr("Matters and members"),
           tr("Only members see what belongs to a matter: its holds, conversations and records."), tr("Save Members")},
          SheetFrame::Sides::Two)) {
  setObjectName(u"mattersSheet"_s);
  addMembers();
  addNew();
  connect(m_frame.action, &QPushButton::clicked, this, &MattersSheet::saveMembers);
  resize(760, 540);
  refresh();
}

void MattersSheet::addMembers() {
  m_matter = new QComboBox;
  m_matter->setObjectName(u"mattersSheet.matter"_s);
  m_frame.enter->addWidget(new FormRow(tr("Matter"), m_matter));
  m_members = new QListWidget;
  m_members->setObjectName(u"mattersSheet.members"_s);
  m_members->setMinimumHeight(200);
  auto* members = new FormRow(tr("Members"), m_members);
  members->setHint(tr("Whoever is taken off sees nothing of the matter from then on."));
  m_frame.enter->addWidget(members, 1);
  m_reason = new QLineEdit;
  m_reason->setObjectName(u"mattersSheet.reason"_s);
  m_frame.enter->addWidget(new FormRow(tr("Reason for the change"), m_reason, FormRow::Need::Required));
  connect(m_reason, &QLineEdit::textChanged, this, &MattersSheet::check);
  connect(m_matter, &QComboBox::currentIndexChanged, this, &MattersSheet::showMembers);
  connect(m_members, &QListWidget::itemChanged, this, &MattersSheet::check);
}

void MattersSheet::addNew() {
  m_frame.follows->addWidget(new PlainLabel(tr("New matter"), TextRole::BodyStrong));
  m_code = new QLineEdit;
  m_code->setObjectName(u"mattersSheet.code"_s);
  m_code->setPlaceholderText(u"G-26-04"_s);
  m_frame.follows->addWidget(new FormRow(tr("Code"), m_code, FormRow::Need::Required));
  m_name = new QLineEdit;
  m_name->setObjectName(u"mattersSheet.name"_s);
  m_frame.follows->addWidget(new FormRow(tr("Name"), m_name));
  m_create = new QPushButton(tr("Open Matter"));
  m_create->setObjectName(u"mattersSheet.create"_s);
  m_create->setAutoDefault(false);
  m_create->setEnabled(false);
  m_frame.follows->addWidget(m_create, 0, Qt::AlignLeading);
  auto* note = new PlainLabel(tr("You become its first member and choose the others afterwards."), TextRole::Small,
                              Ink::Secondary);
  note->setWordWrap(true);
  m_frame.follows->addWidget(note);
  m_frame.follows->addStretch(1);
  connect(m_code, &QLineEdit::textChanged, this,
          [this](const QString& code) { m_create->setEnabled(!code.trimmed().isEmpty()); });
  connect(m_create, &QPushButton::clicked, this, &MattersSheet::create);
}

void MattersSheet::refresh() {
  m_desk->ask(workspace::People()).then(this, [this](const Result<std::vector<Actor>>& actors) {
    if (actors)
      m_actors = *actors;
    m_desk->ask(workspace::Matters()).then(this, [this](const Result<std::vector<Matter>>& matters) {
      if (!matters)
        return m_frame.showFailure(errorText(matters.error()));
      const QString before = m_wanted.isEmpty() && chosen() ? chosen()->code : m_wanted;
      m_matters = *matters;
      const QSignalBlocker quiet(m_matter);
      m_matter->clear();
      for (const Matter& matter : m_matters) {
        m_matter->addItem(HoldWords::name(matter), matter.id.toString());
        if (matter.code == before)
          m_matter->setCurrentIndex(m_matter->count() - 1);
      }
      showMembers();
    });
  });
}

const Matter* MattersSheet::chosen() const {
  const auto id = MatterId::parse(m_matter->currentData().toString());
  const auto found = id ? std::ranges::find(m_matters, *id, &Matter::id) : m_matters.end();
  return found == m_matters.end() ? nullptr : &*found;
}

void MattersSheet::showMembers() {
  const QSignalBlocker quiet(m_members);
  m_members->clear();
  const Matter* matter = chosen();
  for (const Actor& actor : m_actors) {
    auto* item = new QListWidgetItem(visibleText(actor.name), m_members);
    item->setSizeHint({0, kRowHeight});
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(matter && matter->members.contains(actor.id) ? Qt::Checked : Qt::Unchecked);
  }
  check();
}

std::set<ActorId> MattersSheet::ticked() const {
  std::set<ActorId> members;
  for (int row = 0; row < m_members->count(); ++row) {
    if (m_members->item(row)->checkState() == Qt::Checked)
      members.insert(m_actors[static_cast<std::size_t>(row)].id);
  }
  return members;
}

void MattersSheet::check() {
  const Matter* matter = chosen();
  m_frame.setProblem(!matter                       ? tr("There is no matter yet that you belong to")
                     : ticked() == matter->members ? tr("Nothing was changed yet")
                     : m_reason->text().trimmed().size() < kShortestReason ? tr("The reason is still missing")
                                                                           : QString());
}

void MattersSheet::saveMembers() {
  const Matter* matter = chosen();
  if (!matter)
    return;
  m_desk->run(workspace::SetMatterMembers{matter->id, ticked(), m_reason->text().trimmed()})
      .then(this, [this](const Result<workspace::Receipt>& receipt) { report(receipt, tr("The members are saved.")); });
}

void MattersSheet::create() {
  m_wanted = m_code->text().trimmed();
  m_create->setEnabled(false);
  m_desk->run(workspace::CreateMatter{m_wanted, m_name->text().trimmed(), {}})
      .then(this, [this](const Result<workspace::Receipt>& receipt) {
        if (receipt) {
          m_code->clear();
          m_name->clear();
        }
        report(receipt, tr("The matter is open."));
      });
}

void MattersSheet::report(const Result<workspace::Receipt>& receipt, const QString& sentence) {
  if (!receipt)
    return m_frame.showFailure(errorText(receipt.error()));
  m_frame.problem->setText(sentence);
  m_reason->clear();
  refresh();
  Q_EMIT changed();
}

} // namespace muniment::ui
