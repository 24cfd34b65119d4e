#include "ui/tasks/tasks_model.h"

#include "ui/kit/visible_text.h"
#include "ui/tasks/task_words.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

QString TaskLine::id() const { return proposal ? aggregateOfProposal(proposal->id) : aggregateOf(task.id); }

void TasksModel::setFilter(const workspace::TasksPage& filter, bool onlyProposals) {
  m_filter = filter;
  m_onlyProposals = onlyProposals;
  refresh();
}

void TasksModel::refresh() {
  ++m_generation; // answers to what was asked before are dropped when they come
  m_isLoading = true;
  const bool withProposals = m_onlyProposals || (!m_filter.kind && m_filter.state == model::Task::State::Open);
  if (withProposals)
    askProposals();
  else
    askTasks({}, m_generation);
}

void TasksModel::askProposals() {
  m_desk->ask(workspace::WhoAmI())
      .then(this, [this, generation = m_generation](const Result<access::Session>& session) {
        if (generation != m_generation)
          return;
        if (!session) {
          m_isLoading = false;
          Q_EMIT failed(session.error());
          return;
        }
        const ActorId me = session->actor.id;
        m_desk->ask(workspace::Proposals())
            .then(this, [this, generation, me](const Result<std::vector<Proposal>>& waiting) {
              if (generation != m_generation)
                return;
              std::vector<TaskLine> lines;
              for (const Proposal& proposal : waiting ? *waiting : std::vector<Proposal>()) {
                if (proposal.proposedBy == me)
                  lines.push_back({TaskLine::Kind::Asked, {}, proposal});
                else if (!proposal.description.isEmpty()) // else somebody who may not be the second person
                  lines.push_back({TaskLine::Kind::Proposal, {}, proposal});
              }
              askConfirmed(std::move(lines), generation);
            });
      });
}

void TasksModel::askConfirmed(std::vector<TaskLine> lines, int generation) {
  m_desk->ask(workspace::ConfirmedProposals())
      .then(this, [this, generation, lines = std::move(lines)](const Result<std::vector<Proposal>>& confirmed) mutable {
        if (generation != m_generation)
          return;
        for (const Proposal& proposal : confirmed ? *confirmed : std::vector<Proposal>())
          lines.insert(lines.begin(), {TaskLine::Kind::Confirmed, {}, proposal});
        askTasks(std::move(lines), generation);
      });
}

void TasksModel::askTasks(std::vector<TaskLine> lines, int generation) {
  workspace::TasksPage page = m_filter;
  page.after.reset();
  if (m_onlyProposals)
    page.limit = 0;
  m_desk->ask(page).then(
      this, [this, generation, lines = std::move(lines)](const Result<workspace::TasksPage::Answer>& answer) mutable {
        if (generation != m_generation)
          return;
        if (!answer) {
          m_isLoading = false;
          Q_EMIT failed(answer.error());
          return;
        }
        m_proposals = std::ssize(lines);
        if (!m_onlyProposals) {
          for (const model::Task& task : answer->tasks)
            lines.push_back({TaskLine::Kind::Task, task});
        }
        m_hasMore = answer->hasMore && !m_onlyProposals;
        m_total = m_onlyProposals ? 0 : answer->total;
        beginResetModel();
        m_lines = std::move(lines);
        m_isLoading = false; // only now: a view may ask for more while they come
        endResetModel();
        Q_EMIT answered();
      });
}

void TasksModel::loadMore() {
  m_isLoading = true;
  workspace::TasksPage page = m_filter;
  page.after = m_lines.back().task;
  m_desk->ask(page).then(this, [this, generation = m_generation](const Result<workspace::TasksPage::Answer>& answer) {
    if (generation != m_generation)
      return;
    m_hasMore = answer && answer->hasMore;
    if (!answer || answer->tasks.empty()) {
      m_isLoading = false;
      if (!answer)
        Q_EMIT failed(answer.error());
      return;
    }
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(answer->tasks.size()) - 1);
    for (const model::Task& task : answer->tasks)
      m_lines.push_back({TaskLine::Kind::Task, task});
    m_isLoading = false;
    endInsertRows();
  });
}

int TasksModel::rowOf(const QString& id) const {
  const auto found = std::ranges::find(m_lines, id, &TaskLine::id);
  return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

int TasksModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant TasksModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const TaskLine& shown = line(index.row());
  const QString what = shown.proposal ? TaskWords::command(shown.proposal->command) : TaskWords::kind(shown.task.kind);
  if (role == Qt::DisplayRole)
    return what;
  if (role == Qt::AccessibleTextRole) {
    QStringList words{what, visibleText(shown.task.title),
                      TaskWords::deadline(shown.askedAt(), shown.dueAt(), now()).word};
    words.removeAll(QString());
    return words.join(u", "_s);
  }
  return {};
}

bool TasksModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && m_hasMore && !m_isLoading && !m_lines.empty();
}

void TasksModel::fetchMore(const QModelIndex& parent) {
  if (canFetchMore(parent))
    loadMore();
}

} // namespace muniment::ui
