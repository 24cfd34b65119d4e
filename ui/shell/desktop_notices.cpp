#include "ui/shell/desktop_notices.h"

#include "ui/kit/visible_text.h"

#include <QtGui/QGuiApplication>

#include <chrono>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using Item = workspace::MyNews::Item;

constexpr auto kBetween = std::chrono::seconds(5);
constexpr qsizetype kLongestTitle = 120;

} // namespace

DesktopNotices::DesktopNotices(NewsDesk& desk, NoticePort& port, QObject* parent)
    : QObject(parent), m_desk(&desk), m_port(&port) {
  connect(&m_timer, &QTimer::timeout, this, &DesktopNotices::look);
  connect(m_port, &NoticePort::opened, this, [this] { Q_EMIT openRequested(m_subject); });
  connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
    if (state == Qt::ApplicationActive)
      m_port->withdraw();
  });
  m_timer.start(kBetween);
  look();
}

bool DesktopNotices::isInUse() { return QGuiApplication::applicationState() == Qt::ApplicationActive; }

void DesktopNotices::setOn(bool on) {
  m_on = on;
  if (!on)
    m_port->withdraw();
}

void DesktopNotices::look() {
  if (std::exchange(m_asking, true))
    return;
  m_desk->news(m_after).then(this, [this](const Result<workspace::MyNews::Answer>& answer) {
    m_asking = false;
    if (answer)
      take(*answer);
  });
}

QString DesktopNotices::titleOf(Item::Kind kind) {
  if (kind == Item::Kind::Alarm)
    return tr("Something stands in the way of messages");
  return kind == Item::Kind::Answer ? tr("Your question was answered") : tr("A new task");
}

void DesktopNotices::take(const workspace::MyNews::Answer& answer) {
  m_after = answer.upTo;
  // Whoever sits before the window sees it there.
  if (m_on && !answer.items.empty() && !isInUse())
    tell(answer.items);
}

void DesktopNotices::tell(const std::vector<Item>& items) {
  if (items.size() > 1) {
    m_subject.clear();
    return m_port->show(tr("Muniment"), tr("%n thing(s) need you", nullptr, static_cast<int>(items.size())));
  }
  const Item& item = items.front();
  m_subject = item.subject;
  m_port->show(titleOf(item.kind), item.isRestricted ? tr("Open Muniment to see it.")
                                                     : visibleText(item.title.simplified().left(kLongestTitle)));
}

} // namespace muniment::ui
