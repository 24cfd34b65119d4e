/* Holds against destruction: who may see what, and in which order.
 *
 * Rows of the database: one item, and the epoch row of the workspace. What a process does between BEGIN and COMMIT is one
 * transaction; a crash undoes it. The key store is another database, so a crash can fall between the two.
 *
 * keeper    applies a hold and releases it again; either bumps the epoch row, which takes that row for itself.
 * destroyer two of them, such as the console and the agent: sees that nothing holds the item, is approved, and later destroys
 *           it: takes the item row for update, shares the epoch row, reads the holds again inside that transaction, writes the
 *           tombstone and the note that the key is still there, commits; destroys the key; strikes the note out. It may crash
 *           at each of these points, and starts again.
 *
 * NO_RECHECK, NO_EPOCH and NO_RESUME each take one part of the protocol out, and each makes a property below fail.
 */

#define KEEPERS 2
#define DESTROYERS 2
#define MOST_CRASHES 3 /* in all, so that a process that starts again does not crash for ever */

byte holds = 0;             /* committed */
bool tombstone = false;     /* committed: the item counts as destroyed */
bool key_pending = false;   /* committed: its key still has to be destroyed */
bool key_there = true;      /* in the key store */
bool held_and_lost = false; /* the item was destroyed while a hold was in force */

byte item_writer = 0;   /* who has the item row for update; 0 for nobody */
byte epoch_writer = 0;  /* who has the epoch row for itself; 0 for nobody */
byte epoch_readers = 0; /* how many share it */
byte crashes = 0;

#define CRASH crashes < MOST_CRASHES -> crashes++

#ifdef NO_RESUME
#define FINISH end
#else
#define FINISH resume
#endif

inline bump_epoch() {
#ifndef NO_EPOCH
  atomic { epoch_writer == 0 && epoch_readers == 0 -> epoch_writer = _pid + 1 }
#else
  skip
#endif
}

/* Each keeper has a hold of its own, so that one may be released while the other is in force. */
active [KEEPERS] proctype keeper() {
apply:
  bump_epoch();
  if
  :: atomic { !tombstone -> holds++; epoch_writer = 0 }
  :: atomic { tombstone -> epoch_writer = 0; goto end } /* what is gone cannot be held */
  :: atomic { CRASH; epoch_writer = 0; goto apply }
  fi;
release:
  bump_epoch();
  if
  :: atomic { holds--; epoch_writer = 0 }
  :: atomic { CRASH; epoch_writer = 0; goto release }
  fi;
end:
  skip
}

/* COMMIT, ROLLBACK and a crash all give the rows back. */
inline give_back() {
  if
  :: item_writer == _pid + 1 -> item_writer = 0
  :: else -> skip
  fi;
  if
  :: shares -> epoch_readers--; shares = false
  :: else -> skip
  fi
}

active [DESTROYERS] proctype destroyer() {
  bool shares = false;

review:
  /* The snapshot, the reviewers, the second person: outside of any transaction, so what is read here grows old. */
  if
  :: tombstone -> goto FINISH
  :: !tombstone && holds == 0 -> skip
  fi;

  /* BEGIN; the item row for update */
  atomic { item_writer == 0 -> item_writer = _pid + 1 };
  if
  :: atomic { tombstone -> give_back(); goto FINISH }
  :: !tombstone -> skip
  :: atomic { CRASH; give_back(); goto review }
  fi;
#ifndef NO_EPOCH
  atomic { epoch_writer == 0 -> epoch_readers++; shares = true };
#endif
#ifndef NO_RECHECK
  if
  :: atomic { holds > 0 -> give_back(); goto review }
  :: holds == 0 -> skip
  fi;
#endif
  if
  :: skip /* the entry, the certificate, the rows: time passes inside the transaction */
  :: atomic { CRASH; give_back(); goto review }
  fi;
  /* COMMIT: the tombstone and the note that the key still has to go */
  atomic {
    held_and_lost = held_and_lost || holds > 0;
    tombstone = true;
    key_pending = true;
    give_back()
  };
  if
  :: skip
  :: atomic { CRASH; goto FINISH }
  fi;

resume:
  /* The key store is another database; destroying a key that is gone already does nothing. */
  if
  :: !key_pending -> goto end
  :: key_pending -> skip
  fi;
  assert(tombstone);
  key_there = false;
  if
  :: skip
  :: atomic { CRASH; goto FINISH }
  fi;
  key_pending = false;

end:
  skip
}

/* No item is destroyed while it is held. */
ltl no_held_item_destroyed { [] !held_and_lost }
/* No key goes before its item does. */
ltl no_key_before_tombstone { [] (!key_there -> tombstone) }
/* An item that is due and free of holds in the end is destroyed in the end, with its key. */
ltl no_due_item_stuck { <> (tombstone && !key_there && !key_pending) }
