#include "core/vault/database_key_store.h"
#include "tests/core/vault/vault_fixture.h"
#include "tests/support/test_suite.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <thread>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using namespace vault;

class DatabaseKeyStoreTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void keepsKeysAcrossOpenings() {
    const QTemporaryDir folder;
    {
      const auto keys = open(folder, store::OpenMode::Create);
      QCOMPARE(keys->add(key(1))->wrapped, key(1).wrapped);
      ObjectKey other = key(1);
      other.wrapped = "another";
      QCOMPARE(keys->add(other)->wrapped, key(1).wrapped);
      QVERIFY(keys->add(key(2)) && keys->add(key(3)));
    }
    const auto keys = open(folder, store::OpenMode::Write);
    QCOMPARE(keys->count().value_or(0), 3);
    QCOMPARE((*keys->find(key(2).address))->wrapped, key(2).wrapped);
    QCOMPARE((*keys->find(key(2).address))->createdAt, key(2).createdAt);
    const auto page = keys->after(key(1).address, 10);
    QCOMPARE(page->size(), std::size_t{2});
    QCOMPARE(page->front().address, key(2).address);
    QVERIFY(keys->remove(key(2).address));
    QVERIFY(keys->remove(key(2).address));
    QVERIFY(!*keys->find(key(2).address));
  }

  void aRemovedKeyIsInNoByteOfTheStore() {
    const QTemporaryDir folder;
    const auto keys = open(folder, store::OpenMode::Create);
    for (int i = 0; i < 200; ++i)
      QVERIFY(keys->add(key(i)));
    QVERIFY(bytesIn(folder).contains(key(77).wrapped));
    QVERIFY(keys->remove(key(77).address));
    QVERIFY(!bytesIn(folder).contains(key(77).wrapped));
    QVERIFY(bytesIn(folder).contains(key(78).wrapped));
  }

  void keepsSlots() {
    const QTemporaryDir folder;
    const auto keys = open(folder, store::OpenMode::Create);
    const Instant now = Instant::fromMilliseconds(1'767'225'600'000);
    const KeySlot one{KeySlotId::make(now), UnlockMethod::Passphrase, u"Ada"_s, "sealed one", now};
    const KeySlot two{KeySlotId::make(now), UnlockMethod::RecoveryKey, u"safe"_s, "sealed two",
                      now.plusMilliseconds(1)};
    QVERIFY(keys->addSlot(one) && keys->addSlot(two));
    QCOMPARE(keys->slots()->size(), std::size_t{2});
    QCOMPARE(keys->slots()->front().label, u"Ada"_s);
    QCOMPARE(keys->slots()->back().method, UnlockMethod::RecoveryKey);
    QVERIFY(keys->replaceSlot(one.id, "sealed anew"));
    QCOMPARE(keys->slots()->front().sealed, QByteArray("sealed anew"));
    QVERIFY(!bytesIn(folder).contains("sealed one"));
    QVERIFY(keys->removeSlot(two.id));
    QCOMPARE(keys->removeSlot(one.id).error().id, u"vault.last_slot"_s);
    QCOMPARE(keys->removeSlot(two.id).error().id, u"vault.no_such_slot"_s);
    QCOMPARE(keys->replaceSlot(two.id, "x").error().id, u"vault.no_such_slot"_s);
    QCOMPARE(keys->slots()->size(), std::size_t{1});
  }

  void theMarkStays() {
    const QTemporaryDir folder;
    const auto keys = open(folder, store::OpenMode::Create);
    QVERIFY(!*keys->mark());
    QVERIFY(keys->setMark("first") && keys->setMark("second"));
    QCOMPARE(**keys->mark(), QByteArray("first"));
  }

  void aMissingStoreIsNotMadeSilently() {
    const QTemporaryDir folder;
    const auto keys = DatabaseKeyStore::open(address(folder), store::OpenMode::Write, m_clock);
    QVERIFY(!keys);
    QVERIFY(!QFile::exists(folder.filePath(u"keys.db"_s)));
  }

  void manyThreadsMayAsk() {
    const QTemporaryDir folder;
    const auto keys = open(folder, store::OpenMode::Create);
    std::vector<std::thread> threads;
    std::atomic<int> failures = 0;
    for (int thread = 0; thread < 4; ++thread) {
      threads.emplace_back([&, thread] {
        for (int i = 0; i < 25; ++i)
          failures += keys->add(key(thread * 100 + i)) ? 0 : 1;
      });
    }
    for (std::thread& thread : threads)
      thread.join();
    QCOMPARE(failures.load(), 0);
    QCOMPARE(keys->count().value_or(0), 100);
  }

 private:
  [[nodiscard]] static store::Address address(const QTemporaryDir& folder) {
    return store::Address::sqlite(folder.filePath(u"keys.db"_s));
  }
  [[nodiscard]] std::unique_ptr<DatabaseKeyStore> open(const QTemporaryDir& folder, store::OpenMode mode) const {
    auto opened = DatabaseKeyStore::open(address(folder), mode, m_clock);
    if (!opened)
      qFatal("%s", qPrintable(opened.error().id));
    return std::move(*opened);
  }
  [[nodiscard]] static ObjectKey key(int number) {
    VaultAddress where;
    where.data()[0] = static_cast<unsigned char>(number >> 8);
    where.data()[1] = static_cast<unsigned char>(number);
    return {where, sha256("key " + QByteArray::number(number)).toBytes(), Instant::fromMilliseconds(number)};
  }
  [[nodiscard]] static QByteArray bytesIn(const QTemporaryDir& folder) {
    QByteArray all;
    for (const QString& suffix : {u""_s, u"-wal"_s}) {
      QFile file(folder.filePath(u"keys.db"_s + suffix));
      if (file.open(QIODevice::ReadOnly))
        all += file.readAll();
    }
    return all;
  }

  SystemClock m_clock;
};

MUNIMENT_TEST(DatabaseKeyStoreTest);

} // namespace muniment::tests

#include "database_key_store_test.moc"
