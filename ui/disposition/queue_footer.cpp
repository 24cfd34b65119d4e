#include "ui/disposition/queue_footer.h"

#include "core/base/error_catalogue.h"
#include "ui/disposition/disposition_words.h"
#include "ui/kit/day_text.h"
#include "ui/kit/export_offer.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/style.h"
#include "ui/kit/style_painting.h"
#include "ui/kit/visible_text.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using State = Snapshot::State;

class WorkBar final : public QWidget {
 public:
  explicit WorkBar(QWidget* parent) : QWidget(parent) { setFixedHeight(6); }

  void setFraction(double fraction) {
    m_fraction = std::clamp(fraction, 0.0, 1.0);
    update();
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    paintBox(painter, rect(), 3, theme.chip);
    if (const int wide = qRound(m_fraction * width()); wide > 0)
      paintBox(painter, QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, qMax(wide, 6), 6)), 3,
               theme.accentFill);
  }

 private:
  double m_fraction = 0;
};

} // namespace

QueueFooter::QueueFooter(QWidget* parent)
    : QWidget(parent), m_text(new PlainLabel({}, TextRole::Small, Ink::Secondary, this)), m_bar(new WorkBar(this)),
      m_return(new QPushButton(tr("Return to Reviewers…"), this)), m_withdraw(new QPushButton(tr("Withdraw…"), this)),
      m_notReceived(new QPushButton(tr("Not Received…"), this)),
      m_sample(new QPushButton(tr("Next of the Sample"), this)), m_main(new QPushButton(this)) {
  setObjectName(u"queueFooter"_s);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 12, 16, 12);
  column->setSpacing(8);
  m_text->setWordWrap(true);
  m_text->setObjectName(u"queueSentence"_s);
  column->addWidget(m_text);
  column->addWidget(m_bar);
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  m_withdraw->setObjectName(u"withdrawSnapshot"_s);
  m_return->setObjectName(u"returnSnapshot"_s);
  m_notReceived->setObjectName(u"notReceived"_s);
  m_sample->setObjectName(u"nextOfSample"_s);
  row->addWidget(m_withdraw);
  row->addWidget(m_return);
  row->addWidget(m_notReceived);
  row->addStretch(1);
  row->addWidget(m_sample);
  row->addWidget(m_main);
  column->addLayout(row);
  setButtonKind(m_main, ButtonKind::Primary);
  connect(m_main, &QPushButton::clicked, this, [this] { Q_EMIT requested(m_act); });
  connect(m_sample, &QPushButton::clicked, this, [this] { Q_EMIT requested(Act::NextOfSample); });
  connect(m_return, &QPushButton::clicked, this, [this] { Q_EMIT requested(Act::Return); });
  connect(m_notReceived, &QPushButton::clicked, this, [this] { Q_EMIT requested(Act::NotReceived); });
  connect(m_withdraw, &QPushButton::clicked, this, [this] { Q_EMIT requested(Act::Withdraw); });
}

void QueueFooter::setStanding(const workspace::SnapshotStanding::Answer& standing) {
  m_standing = standing;
  showActs();
}

void QueueFooter::setRunning(bool running, const SharedProgress& progress) {
  m_isRunning = running;
  m_progress = progress;
  showActs();
}

void QueueFooter::showProgress() {
  const std::int64_t done = m_progress ? m_progress->done() : 0;
  const std::int64_t total = std::max<std::int64_t>(1, m_standing.summary.progress.total);
  static_cast<WorkBar*>(m_bar)->setFraction(static_cast<double>(done) / static_cast<double>(total));
  m_text->setText(done < total
                      ? tr("%1 of %2 records carried out. It may be stopped, and goes on later where it stopped.")
                            .arg(DispositionWords::number(done), DispositionWords::number(total))
                      : tr("All records are carried out. Keys, bytes and the traces in the files of the database go "
                           "now; then the certificate is signed."));
}

QString QueueFooter::nameOf(const QString& actor) const {
  const auto found = m_standing.names.find(actor);
  return found == m_standing.names.end() ? tr("somebody") : visibleText(found->second);
}

std::size_t QueueFooter::notOpened() const {
  return m_standing.singlePerson ? 0 : m_standing.sample.size() - m_standing.opened.size();
}

QString QueueFooter::waitingSentence() const {
  const QString asked = tr("%1 asked for a second person.").arg(nameOf(m_standing.summary.snapshot.submittedBy));
  if (m_standing.objection || !m_standing.mayApprove)
    return u"%1 %2"_s.arg(asked, tr("You decided in it or may not approve, so it has to be somebody else."));
  if (m_standing.singlePerson)
    return u"%1 %2"_s.arg(asked, tr("This workspace has one person, so you may approve it yourself; the certificate "
                                    "says so."));
  if (notOpened() > 0)
    return u"%1 %2"_s.arg(asked, tr("Open the sample first: %n record(s) of it left. Nobody can choose which.", nullptr,
                                    static_cast<int>(notOpened())));
  return u"%1 %2"_s.arg(asked, tr("You have opened the whole sample."));
}

QString QueueFooter::doneSentence() const {
  const workspace::SnapshotProgress& progress = m_standing.summary.progress;
  const auto gone = static_cast<int>(progress.destroyed);
  QStringList parts{m_standing.summary.handsOver ? tr("%n record(s) handed over", nullptr, gone)
                                                 : tr("%n record(s) destroyed", nullptr, gone)};
  if (progress.kept > 0)
    parts.append(tr("%n kept", nullptr, static_cast<int>(progress.kept)));
  if (progress.held > 0)
    parts.append(tr("%n blocked by a hold", nullptr, static_cast<int>(progress.held)));
  if (progress.changed > 0)
    parts.append(tr("%n changed since and kept", nullptr, static_cast<int>(progress.changed)));
  return parts.join(u" · "_s);
}

const Handover* QueueFooter::transfer() const {
  return m_standing.transfers.empty() ? nullptr : &m_standing.transfers.front();
}

QString QueueFooter::begunSentence() const {
  const auto waiting = static_cast<int>(m_standing.summary.progress.handedOver);
  const Handover* sent = transfer();
  if (waiting == 0 || (sent && sent->state == Handover::State::Received))
    return waiting > 0
               ? tr("The receipt of %1 is here. Carry it out: the records end here then, but for what is held.")
                     .arg(visibleText(sent->receiver))
               : tr("Begun and not finished: %1. Nothing is certified before the rest is done.").arg(doneSentence());
  if (!sent)
    return tr("%n record(s) wait for their package.", nullptr, waiting);
  if (sent->state == Handover::State::Failed)
    return tr("Not taken by %1: %2. %n record(s) stay here; write another package, or withdraw.", nullptr, waiting)
        .arg(visibleText(sent->receiver), visibleText(sent->failedBecause));
  return tr("%n record(s) were handed over to %1 on %2 and stay here until the receipt is entered.", nullptr, waiting)
      .arg(visibleText(sent->receiver), momentWithZone(sent->handedOverAt));
}

QString QueueFooter::sentence() const {
  const Snapshot& snapshot = m_standing.summary.snapshot;
  switch (snapshot.state) {
  case State::Open:
    return m_standing.summary.handsOver
               ? tr("Nothing is handed over until all records are decided and a second person approves. Nothing ends "
                    "here before the receiver has confirmed it.")
               : tr("Nothing is destroyed until all records are decided and a second person approves. Holds are read "
                    "again at that moment.");
  case State::Waiting:
    return waitingSentence();
  case State::Approved:
    return tr("Approved by %1 on %2. Holds are read again for each record when it is carried out.")
        .arg(nameOf(snapshot.approvedBy), momentWithZone(snapshot.approvedAt.value_or(Instant())));
  case State::Executing:
    return begunSentence();
  case State::Done:
    return doneSentence();
  case State::Withdrawn:
    return tr("Withdrawn: %1. Its records stay due.").arg(visibleText(snapshot.withdrawnBecause));
  }
  return {};
}

void QueueFooter::setMain(Act act, const QString& text, bool enabled, const QString& name) {
  m_act = act;
  m_main->setText(text);
  m_main->setEnabled(enabled);
  m_main->setObjectName(name);
  m_main->show();
}

void QueueFooter::setMainOfBegun() {
  const Handover* sent = transfer();
  if (m_standing.summary.progress.handedOver == 0 || (sent && sent->state == Handover::State::Received))
    setMain(Act::Execute, tr("Go On"), m_standing.mayExecute, u"executeSnapshot"_s);
  else if (sent && sent->state == Handover::State::Waiting)
    setMain(Act::Receipt, tr("Enter Receipt…"), m_standing.mayExecute, u"enterReceipt"_s);
  else
    setMain(Act::HandOver, tr("Hand Over…"), m_standing.mayExecute && offersExports(), u"handOver"_s);
}

void QueueFooter::showActs() {
  const workspace::SnapshotProgress& progress = m_standing.summary.progress;
  const bool ready = !m_standing.objection && m_standing.mayApprove && notOpened() == 0;
  m_bar->setVisible(m_isRunning);
  m_main->hide();
  switch (m_standing.summary.snapshot.state) {
  case State::Open:
    setMain(Act::Submit, tr("Ask for Second Approval…"), progress.total > 0 && progress.decided == progress.total,
            u"submitSnapshot"_s);
    break;
  case State::Waiting:
    setMain(Act::Approve, tr("Approve…"), ready, u"approveSnapshot"_s);
    break;
  case State::Approved:
    if (m_standing.summary.handsOver)
      setMain(Act::HandOver, tr("Hand Over…"), m_standing.mayExecute && offersExports(), u"handOver"_s);
    else
      setMain(Act::Execute, tr("Carry Out"), m_standing.mayExecute, u"executeSnapshot"_s);
    break;
  case State::Executing:
    setMainOfBegun();
    break;
  case State::Done:
    setMain(Act::Certificate, tr("Show Certificate"), true, u"showCertificate"_s);
    break;
  case State::Withdrawn:
    break;
  }
  if (m_isRunning)
    setMain(Act::Stop, tr("Stop"), true, u"stopExecution"_s);
  m_text->setText(sentence());
  if (m_isRunning)
    showProgress();
  showSecondActs();
}

void QueueFooter::showSecondActs() {
  const State state = m_standing.summary.snapshot.state;
  const bool second = state == State::Waiting && !m_standing.objection && m_standing.mayApprove;
  m_sample->setVisible(second && notOpened() > 0);
  m_return->setVisible((state == State::Waiting || state == State::Approved) && !m_isRunning);
  const Handover* sent = transfer();
  const bool begun = state == State::Executing && m_standing.summary.progress.handedOver > 0;
  m_notReceived->setVisible(begun && sent && sent->state == Handover::State::Waiting && m_standing.mayExecute);
  m_withdraw->setVisible((state < State::Executing || (begun && (!sent || sent->state == Handover::State::Failed))) &&
                         !m_isRunning);
  setAccessibleName(m_text->text());
}

void QueueFooter::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme theme = Theme::of(this);
  painter.fillRect(rect(), theme.sunken);
  painter.fillRect(QRect(0, 0, width(), 1), theme.line);
}

} // namespace muniment::ui
