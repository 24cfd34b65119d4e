#include "ui/cases/members_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/cases/case_words.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kIdRole = Qt::UserRole;

ActorId idOf(const QListWidgetItem& item) { return ActorId::parse(item.data(kIdRole).toString()).value_or(ActorId()); }

} // namespace

MembersSheet::MembersSheet(CaseDesk& desk, const workspace::CaseById::Answer& known, QWidget* parent)
    : QDialog(parent), m_desk(&desk), m_file(known.summary.file),
      m_frame(SheetFrame::layOut(*this, {tr("Members of the case"), CaseWords::title(m_file), tr("Save Members")},
                                 SheetFrame::Sides::One)),
      m_find(new QLineEdit), m_people(new QListWidget) {
  setObjectName(u"membersSheet"_s);
  auto* what = new PlainLabel(m_file.isRestricted
                                  ? tr("Only members see this case, and everything in it. Whoever is taken out finds "
                                       "no trace of it any more; whoever owns it stays in.")
                                  : tr("Everybody who may see cases sees this one. Members are those who work on it."),
                              TextRole::Body, Ink::Secondary);
  what->setWordWrap(true);
  m_frame.enter->addWidget(what);
  m_find->setObjectName(u"membersSheet.find"_s);
  m_find->setPlaceholderText(tr("Part of a name"));
  m_find->setClearButtonEnabled(true);
  m_frame.enter->addWidget(new FormRow(tr("Find a person"), m_find));
  m_people->setObjectName(u"membersSheet.people"_s);
  m_people->setAccessibleName(tr("People"));
  m_people->setSpacing(2);
  m_frame.enter->addWidget(m_people, 1);
  connect(m_find, &QLineEdit::textChanged, this, &MembersSheet::narrow);
  connect(m_people, &QListWidget::itemChanged, this, &MembersSheet::check);
  connect(m_frame.action, &QPushButton::clicked, this, &MembersSheet::send);
  resize(520, 560);
  m_frame.setProblem(tr("People are being read…"));
  askPeople();
}

void MembersSheet::askPeople() {
  m_desk->ask(workspace::People()).then(this, [this](const Result<std::vector<Actor>>& people) {
    if (!people)
      return m_frame.setProblem(errorText(people.error()));
    list(*people);
    check();
  });
}

void MembersSheet::list(const std::vector<Actor>& people) {
  const QSignalBlocker quiet(m_people);
  for (const Actor& actor : people) {
    const bool isMember = m_file.members.contains(actor.id);
    if (!isMember && (!actor.active || actor.roles == Roles{Role::Connector}))
      continue;
    const bool stays = m_file.isRestricted && (actor.id == m_file.owner() || actor.id == m_file.deputy());
    auto* item =
        new QListWidgetItem(stays ? tr("%1 (answers for the case)", "a person").arg(CaseWords::text(actor.name))
                                  : CaseWords::text(actor.name),
                            m_people);
    item->setData(kIdRole, actor.id.toString());
    item->setCheckState(isMember || stays ? Qt::Checked : Qt::Unchecked);
    if (stays)
      item->setFlags(item->flags() & ~Qt::ItemIsUserCheckable);
  }
  m_people->sortItems();
  m_people->setCurrentRow(0);
}

void MembersSheet::narrow() {
  for (int row = 0; row < m_people->count(); ++row) {
    QListWidgetItem* item = m_people->item(row);
    item->setHidden(!item->text().contains(m_find->text().trimmed(), Qt::CaseInsensitive));
  }
}

/// Members whom the list does not show stay what they are.
std::set<ActorId> MembersSheet::chosen() const {
  std::set<ActorId> members = m_file.members;
  for (int row = 0; row < m_people->count(); ++row) {
    const QListWidgetItem& item = *m_people->item(row);
    if (item.checkState() == Qt::Checked)
      members.insert(idOf(item));
    else
      members.erase(idOf(item));
  }
  return members;
}

void MembersSheet::check() {
  std::set<ActorId> before = m_file.members;
  if (m_file.isRestricted) {
    for (const auto& answers : {m_file.owner(), m_file.deputy()}) {
      if (answers)
        before.insert(*answers);
    }
  }
  m_frame.setProblem(chosen() == before ? tr("Nobody was added or taken out yet") : QString());
}

void MembersSheet::send() {
  m_frame.setProblem(tr("Saving…"));
  m_desk->run(workspace::SetCaseMembers{m_file.id, chosen()})
      .then(this, [this](const Result<workspace::Receipt>& receipt) {
        if (!receipt)
          return m_frame.showFailure(errorText(receipt.error()));
        Q_EMIT done();
        accept();
      });
}

} // namespace muniment::ui
