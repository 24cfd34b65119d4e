#include "ui/partners/partners_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/table_view.h"
#include "ui/kit/toast.h"
#include "ui/kit/visible_text.h"
#include "ui/partners/partner_pane.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr QSize kSize{1080, 680};
constexpr int kFootHeight = 64;

/// What a partner is now, as a command.
workspace::SetPartnerRules asItIs(const PartnersModel::Line& line) {
  workspace::SetPartnerRules command;
  command.partner = line.code;
  if (!line.partner)
    return command;
  command.name = line.partner->name;
  command.isOurselves = line.partner->isOurselves;
  if (const auto rules = canonicalJson(line.partner->rules); rules && !line.partner->rules.isNull())
    command.rules = *rules;
  return command;
}

} // namespace

PartnersSheet::PartnersSheet(PartnersDesk& desk, const QString& code, QWidget* parent)
    : QDialog(parent), m_desk(&desk),
      m_frame(SheetFrame::layOut(*this,
                                 {tr("Who our partners are"),
                                  tr("Who stands behind the ids in documents, and what was agreed with them. No "
                                     "document changes; what is shown of them does."),
                                  tr("Save Partner"), tr("Undo"), true},
                                 SheetFrame::Sides::Two)),
      m_model(new PartnersModel(this)), m_filter(new QLineEdit),
      m_table(new TableView(tr("Partners whom documents name"))), m_lists(new QStackedWidget), m_pane(new PartnerPane) {
  setObjectName(u"partnersSheet"_s);
  addList();
  m_frame.follows->addWidget(m_pane, 1);
  m_frame.second->setObjectName(u"partners.undo"_s);
  m_frame.second->setEnabled(false);
  m_frame.action->setEnabled(false);
  connect(m_pane, &PartnerPane::changed, this, &PartnersSheet::check);
  connect(m_frame.action, &QPushButton::clicked, this, &PartnersSheet::save);
  connect(m_frame.second, &QPushButton::clicked, this, &PartnersSheet::undo);
  resize(parent ? kSize.boundedTo(parent->window()->size() - QSize(48, 48)) : kSize);
  m_pane->hide();
  refresh(code);
  m_filter->setFocus();
}

void PartnersSheet::addList() {
  m_filter->setObjectName(u"partners.filter"_s);
  m_filter->setAccessibleName(tr("Part of a name or of an id"));
  m_filter->setPlaceholderText(tr("Part of a name or of an id"));
  m_filter->setClearButtonEnabled(true);
  m_frame.enter->addWidget(m_filter);
  m_table->setObjectName(u"partners.list"_s);
  m_table->setModel(m_model);
  QHeaderView* head = m_table->horizontalHeader();
  head->setStretchLastSection(false);
  head->setSectionResizeMode(PartnersModel::Name, QHeaderView::Stretch);
  head->resizeSection(PartnersModel::Code, 140);
  head->resizeSection(PartnersModel::Documents, 90);
  head->resizeSection(PartnersModel::Agreed, 180);
  m_lists->addWidget(m_table);
  m_lists->addWidget(new EmptyState(Icon::People, tr("No partner with this name or id.")));
  m_lists->setMinimumHeight(280);
  m_frame.enter->addWidget(m_lists, 1);
  auto* add = new QPushButton(tr("Add a Partner Whom No Document Names"));
  add->setObjectName(u"partners.add"_s);
  add->setAutoDefault(false);
  m_frame.enter->addWidget(add, 0, Qt::AlignLeft);
  connect(add, &QPushButton::clicked, this, &PartnersSheet::begin);
  connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
    m_model->setFilter(text.trimmed());
    showList();
  });
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PartnersSheet::showPartner);
}

void PartnersSheet::refresh(const QString& code) {
  m_desk->ask(workspace::Partners()).then(this, [this, code](const Result<std::vector<TradingPartner>>& said) {
    if (!said)
      return m_frame.showFailure(errorText(said.error()));
    m_desk->ask(workspace::DocumentCounts())
        .then(this, [this, code, said = *said](const Result<workspace::DocumentCounts::Answer>& counts) {
          if (counts)
            showPartners(said, counts->partners, code);
          else
            m_frame.showFailure(errorText(counts.error()));
        });
  });
}

void PartnersSheet::showPartners(const std::vector<TradingPartner>& said,
                                 const std::vector<workspace::DocumentCounts::Partner>& named, const QString& code) {
  m_model->setPartners(said, named);
  showList();
  const int row = m_model->rowOf(code);
  if (m_model->rowCount() > 0)
    m_table->setCurrentIndex(m_model->index(std::max(row, 0), 0));
  else
    begin();
}

void PartnersSheet::showList() { m_lists->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1); }

void PartnersSheet::showPartner() {
  const QModelIndex index = m_table->currentIndex();
  if (!index.isValid())
    return;
  m_isNew = false;
  m_pane->setLine(m_model->line(index.row()));
  m_pane->show();
  check();
}

void PartnersSheet::begin() {
  m_isNew = true;
  m_table->clearSelection();
  m_table->setCurrentIndex({});
  m_pane->show();
  m_pane->begin();
  check();
}

void PartnersSheet::check() {
  m_frame.setProblem(m_pane->problem());
  m_frame.action->setEnabled(m_pane->problem().isEmpty() && !m_isRunning);
}

void PartnersSheet::save() {
  const workspace::SetPartnerRules wish = m_pane->wish();
  const int row = m_model->rowOf(wish.partner);
  run(wish, row < 0 ? workspace::SetPartnerRules{wish.partner, {}, {}, false} : asItIs(m_model->line(row)),
      tr("What you said of %1 is kept.").arg(visibleText(wish.name.isEmpty() ? wish.partner : wish.name)));
}

void PartnersSheet::undo() {
  if (m_before)
    run(*m_before, std::nullopt, tr("It is as before."));
}

void PartnersSheet::run(const workspace::SetPartnerRules& command,
                        const std::optional<workspace::SetPartnerRules>& back, const QString& sentence) {
  if (std::exchange(m_isRunning, true))
    return;
  m_frame.action->setEnabled(false);
  m_desk->run(command).then(this, [this, command, back, sentence](const Result<workspace::Receipt>& receipt) {
    m_isRunning = false;
    check();
    if (!receipt)
      return m_frame.showFailure(errorText(receipt.error()));
    m_before = back;
    m_frame.second->setEnabled(back.has_value());
    new Toast(this, Icon::Tick, sentence, {}, kFootHeight);
    Q_EMIT changed();
    refresh(command.partner);
  });
}

} // namespace muniment::ui
