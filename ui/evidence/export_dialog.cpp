#include "ui/evidence/export_dialog.h"

#include "core/base/error_catalogue.h"
#include "ui/evidence/evidence_words.h"
#include "ui/evidence/export_form.h"
#include "ui/evidence/preflight_pane.h"
#include "ui/kit/banner.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/style.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr QSize kSize{944, 784};
constexpr int kSide = 360;
constexpr int kMargin = 48;
constexpr int kTypingPause = 250; // ms
constexpr int kMostProductions = 100;

class Rule final : public QWidget {
 public:
  Rule() { setFixedHeight(1); }

 protected:
  void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), Theme::of(this).line); }
};

QScrollArea* scrolling(QWidget* content, const QString& name) {
  auto* scroll = new QScrollArea;
  scroll->setAccessibleName(name);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setWidget(content);
  return scroll;
}

QWidget* onBase() {
  auto* widget = new QWidget;
  widget->setBackgroundRole(QPalette::Base);
  widget->setAutoFillBackground(true);
  return widget;
}

} // namespace

ExportDialog::ExportDialog(EvidenceDesk& desk, ExportWish wish, const std::optional<ProductionId>& supplements,
                           QWidget* parent)
    : QDialog(parent), m_desk(&desk), m_wish(std::move(wish)), m_supplements(supplements) {
  setObjectName(u"exportDialog"_s);
  setWindowTitle(tr("Export"));
  layOut();
  m_act->setDefault(true); // only within its dialog does it stay the default
  m_typing.setSingleShot(true);
  m_typing.setInterval(kTypingPause);
  connectParts();
  QSize size = kSize;
  if (parent)
    size = size.boundedTo(parent->window()->size() - QSize(kMargin, kMargin));
  resize(size);
  m_form->setTitle(m_wish.name);
  refresh();
}

void ExportDialog::layOut() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeHeader());
  column->addWidget(new Rule);
  m_pages = new QStackedWidget(this);
  auto* refused = new EmptyState(Icon::Padlock,
                                 tr("You may not hand anything out here. An administrator can grant it."), {}, m_pages);
  auto* failed = new EmptyState(Icon::Octagon, tr("What was chosen could not be read. Nothing was handed out."),
                                tr("Try Again"), m_pages);
  connect(failed, &EmptyState::actionTriggered, this, &ExportDialog::refresh);
  for (QWidget* page : std::initializer_list<QWidget*>{new LoadingRows(24, m_pages), makeContent(), refused, failed})
    m_pages->addWidget(page);
  column->addWidget(m_pages, 1);
  column->addWidget(new Rule);
  column->addWidget(makeFooter());
}

QWidget* ExportDialog::makeHeader() {
  QWidget* header = onBase();
  auto* column = new QVBoxLayout(header);
  column->setContentsMargins(24, 16, 24, 14);
  column->setSpacing(0);
  column->addWidget(new PlainLabel(tr("Export"), TextRole::DialogTitle));
  auto* context = new ElidedLabel(m_wish.name, TextRole::Small, Ink::Secondary);
  context->setObjectName(u"exportContext"_s);
  column->addWidget(context);
  return header;
}

QWidget* ExportDialog::makeContent() {
  QWidget* left = onBase();
  auto* column = new QVBoxLayout(left);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_problem = new Banner(Tone::Failed, Icon::Octagon, {}, {}, left);
  m_problem->setObjectName(u"exportProblem"_s);
  m_problem->hide();
  auto* above = new QVBoxLayout;
  above->setContentsMargins(24, 14, 24, 0);
  above->addWidget(m_problem);
  m_sensitive = new QCheckBox(tr("What is marked as sensitive may leave, and that is meant"), left);
  m_sensitive->setObjectName(u"exportSensitive"_s);
  m_sensitive->hide();
  connect(m_sensitive, &QCheckBox::toggled, this, &ExportDialog::weigh);
  above->addWidget(m_sensitive);
  column->addLayout(above);
  m_form = new ExportForm(ExportForm::Of::NewProduction, left);
  column->addWidget(m_form, 1);
  m_preflight = new PreflightPane;
  auto* content = new QWidget;
  auto* row = new QHBoxLayout(content);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  row->addWidget(scrolling(left, tr("How it is handed out")), 1);
  auto* side = scrolling(m_preflight, tr("What goes out"));
  side->setFixedWidth(kSide);
  row->addWidget(side);
  return content;
}

QWidget* ExportDialog::makeFooter() {
  QWidget* footer = onBase();
  auto* row = new QHBoxLayout(footer);
  row->setContentsMargins(24, 12, 24, 12);
  row->setSpacing(8);
  m_missingIcon = new IconLabel(Icon::Octagon, 14, Tone::Failed);
  m_missing = new PlainLabel({}, TextRole::SmallStrong);
  m_missing->setObjectName(u"exportMissing"_s);
  m_missing->setWordWrap(true);
  auto* cancel = new QPushButton(tr("Cancel"));
  cancel->setAutoDefault(false);
  m_act = new QPushButton(tr("Export"));
  m_act->setObjectName(u"exportAct"_s);
  m_act->setEnabled(false);
  setButtonKind(m_act, ButtonKind::Primary);
  row->addWidget(m_missingIcon);
  row->addWidget(m_missing, 1);
  row->addWidget(cancel);
  row->addWidget(m_act);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_act, &QPushButton::clicked, this, &ExportDialog::freeze);
  return footer;
}

void ExportDialog::connectParts() {
  connect(&m_typing, &QTimer::timeout, this, &ExportDialog::refresh);
  connect(m_form, &ExportForm::changed, this, [this] {
    showFacts();
    weigh();
  });
  connect(m_form, &ExportForm::scopeChanged, this, [this] {
    m_isAsking = true; // what is shown is of before
    m_typing.start();
    weigh();
  });
  connect(m_preflight, &PreflightPane::messageRequested, this, [this](MessageId message) {
    reject();
    Q_EMIT messageRequested(message);
  });
}

void ExportDialog::refresh() {
  m_isAsking = true;
  workspace::ProductionPreflight preflight;
  preflight.selection = m_wish.selection;
  preflight.batesPrefix = m_form->profile().batesPrefix;
  preflight.supplements = m_hasProfile ? m_form->supplements() : m_supplements;
  m_desk->ask(std::move(preflight))
      .then(this, [this, generation = ++m_generation](const Result<workspace::ProductionPreflight::Answer>& answer) {
        if (generation != m_generation)
          return;
        m_isAsking = false;
        takePreflight(answer);
      });
}

void ExportDialog::takePreflight(const Result<workspace::ProductionPreflight::Answer>& answer) {
  if (!answer)
    return refuse(answer.error());
  m_answer = *answer;
  m_form->setNextBates(m_answer->nextBates);
  if (!m_hasProfile)
    return askProfile();
  showContent();
}

void ExportDialog::refuse(const Error& error) {
  if (error.id == "access.no_permission"_L1)
    m_pages->setCurrentIndex(NotAllowed);
  else if (error.kind == ErrorKind::Failed || error.kind == ErrorKind::Unavailable)
    m_pages->setCurrentIndex(Failed);
  else
    showProblem(error);
}

void ExportDialog::askProfile() {
  m_desk->ask(workspace::MyPreference{ExportProfile::nameFor(m_answer->matter)})
      .then(this, [this](const Result<std::optional<QString>>& kept) {
        m_hasProfile = true;
        const QString before = m_form->profile().batesPrefix;
        if (kept && *kept)
          m_form->setProfile(ExportProfile::fromText(**kept));
        askProductions();
        if (m_form->profile().batesPrefix != before)
          return refresh(); // the numbers of another prefix
        showContent();
      });
}

void ExportDialog::askProductions() {
  workspace::ProductionsPage page;
  page.matter = m_answer->matter;
  page.limit = kMostProductions;
  m_desk->ask(page).then(this, [this](const Result<workspace::ProductionsPage::Answer>& answer) {
    std::vector<Production> productions;
    if (answer) {
      for (const workspace::ProductionsPage::Line& line : answer->lines)
        productions.push_back(line.production);
    }
    m_form->setProductions(productions, m_supplements);
  });
}

/// All at once, so that nothing moves under the person's eyes.
void ExportDialog::showContent() {
  showFacts();
  weigh();
  if (m_pages->currentIndex() == Content)
    return;
  m_pages->setCurrentIndex(Content);
  // What changed while it was hidden asked for no room.
  for (QScrollArea* area : findChildren<QScrollArea*>())
    QCoreApplication::postEvent(area, new QEvent(QEvent::LayoutRequest));
  if (m_act->isEnabled())
    m_act->setFocus(Qt::OtherFocusReason);
}

void ExportDialog::showFacts() {
  PreflightPane::Facts facts;
  facts.preflight = m_answer;
  const ExportProfile profile = m_form->profile();
  if (m_answer && isBatesPrefix(profile.batesPrefix)) {
    const std::int64_t first = m_form->firstBates() > 0 ? m_form->firstBates() : m_answer->nextBates;
    facts.bates =
        EvidenceWords::bates(profile.batesPrefix, first, m_answer->messages + m_answer->captured + m_answer->files);
  }
  facts.hasPages = profile.options.format == evidence::PackageFormat::Pdf;
  m_preflight->show(facts);
}

QString ExportDialog::problem() {
  const QString wrong = m_form->check();
  if (!m_answer || m_isAsking)
    return tr("Looking at what was chosen…");
  if (const auto count = static_cast<int>(m_answer->blockers.size()); count > 0)
    return tr("%n thing(s) stand in the way", nullptr, count);
  if (!m_answer->mayFreeze())
    return tr("There is nothing to hand out");
  if (!m_sensitive->isHidden() && !m_sensitive->isChecked())
    return tr("Say that what is sensitive may leave");
  return wrong;
}

void ExportDialog::weigh() {
  using Finding = workspace::ProductionPreflight::Finding;
  m_sensitive->setVisible(m_answer && std::ranges::any_of(m_answer->notes, [](const auto& note) {
                            return note.finding == Finding::Sensitive;
                          }));
  const QString missing = problem();
  m_missing->setText(missing);
  m_missingIcon->setVisible(!missing.isEmpty() && !m_isAsking);
  m_missing->setTone(m_isAsking ? Tone::Neutral : Tone::Failed);
  m_act->setEnabled(missing.isEmpty() && !m_isBusy);
}

void ExportDialog::freeze() {
  m_isBusy = true;
  m_problem->hide();
  weigh();
  const ExportProfile profile = m_form->profile();
  workspace::FreezeProduction command;
  command.selection = m_wish.selection;
  command.title = m_form->title();
  command.batesPrefix = profile.batesPrefix;
  command.firstBates = m_form->firstBates();
  command.supplements = m_form->supplements();
  command.withSensitive = !m_sensitive->isHidden() && m_sensitive->isChecked();
  m_desk->run(std::move(command), this).then(this, [this](const Result<workspace::Receipt>& receipt) {
    takeReceipt(receipt);
  });
}

void ExportDialog::takeReceipt(const Result<workspace::Receipt>& receipt) {
  m_isBusy = false;
  if (!receipt)
    return showProblem(receipt.error());
  const ExportProfile profile = m_form->profile();
  const QString number = receipt->outcome.text(u"number");
  keepProfile();
  workspace::PackageWish wish;
  wish.production = ProductionId::parse(receipt->outcome.text(u"production")).value_or(ProductionId());
  wish.options = profile.options;
  wish.folder = FilePath{profile.folder} / (number + u'-' + QString(evidence::nameOf(profile.options.format)));
  accept();
  Q_EMIT frozen(wish, number);
}

void ExportDialog::keepProfile() {
  // Where it cannot be kept, the next time is as usual: nothing is lost that matters.
  m_desk->run(workspace::KeepPreference{ExportProfile::nameFor(m_answer->matter), m_form->profile().toText()});
}

void ExportDialog::showProblem(const Error& error) {
  m_pages->setCurrentIndex(Content);
  weigh();
  if (error.kind == ErrorKind::Cancelled)
    return;
  m_problem->setContent(Tone::Failed, Icon::Octagon, tr("Nothing was handed out"), errorText(error));
  m_problem->show();
}

} // namespace muniment::ui
